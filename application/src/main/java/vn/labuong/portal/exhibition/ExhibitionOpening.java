package vn.labuong.portal.exhibition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.portal.editorial.Reviews;
import vn.labuong.portal.version.Documents;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.time.VietnamTime;

/**
 * When exhibitions are open. What opens is what is written at that moment, and a second person approved that version; what is
 * written later waits to be shown.
 */
@Component
public class ExhibitionOpening {

    private static final int LONGEST_REASON = 300;

    private final Documents<Content, Exhibition> exhibitions;
    private final Reviews reviews;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ExhibitionOpening(Exhibitions exhibitions, Reviews reviews, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.exhibitions = exhibitions.documents();
        this.reviews = reviews;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * From when to when it is open, and why it opens where a language is not whole.
     *
     * @param opensOn null for today
     * @param lastDay null where it stays
     * @param without language to reason
     */
    public record Schedule(
            @Nullable LocalDate opensOn, @Nullable LocalDate lastDay, Map<String, String> without) {}

    /** Opens what is written now on the day, or shows it in the place of what was shown. Passes the gate or is refused. */
    @Transactional
    public Optional<Saving> open(String slug, int seen, Schedule schedule) {
        return exhibitions.asSeen(slug, seen, now -> open(now, schedule));
    }

    private Saving open(Exhibition now, Schedule schedule) {
        LocalDate today = VietnamTime.today(clock);
        LocalDate from = schedule.opensOn() == null ? today : schedule.opensOn();
        LocalDate last = schedule.lastDay();
        Completeness complete = Completeness.of(now.content());
        List<String> problems = new ArrayList<>();
        if (!complete.blocking().isEmpty()) {
            problems.add("portal.exhibition.problem.incomplete");
        }
        for (String language : complete.unfinished()) {
            if (schedule.without().getOrDefault(language, "").isBlank()) {
                problems.add("portal.exhibition.problem.without." + language);
            }
        }
        if (schedule.without().values().stream().anyMatch(why -> why.length() > LONGEST_REASON)) {
            problems.add("portal.exhibition.problem.long");
        }
        if (last != null && (last.isBefore(from) || last.isBefore(today))) {
            problems.add("portal.exhibition.problem.days");
        }
        if (!mayOpen(now)) {
            problems.add("portal.review.problem.needed");
        }
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        Map<String, String> without = new LinkedHashMap<>(schedule.without());
        without.keySet().retainAll(complete.unfinished());
        return published(now, from, last, without);
    }

    /** Whether what is written now was approved by a second person, or is what everybody sees already. */
    public boolean mayOpen(Exhibition now) {
        return now.isShown() || reviews.mayGoOut(now.subject());
    }

    private Saving published(Exhibition now, LocalDate from, @Nullable LocalDate last, Map<String, String> without) {
        exhibitions
                .changing(now, """
                        state = 'published', opens_on = :from, closes_before = :until, shown = written,
                        without_en = :en, without_km = :km
                        """)
                .param("from", from)
                .param("until", last == null ? null : last.plusDays(1))
                .param("en", without.get("en"))
                .param("km", without.get("km"))
                .update();
        Map<String, Object> became = new LinkedHashMap<>();
        became.put("shows-version", now.written());
        became.put("opens-on", from.toString());
        if (last != null) {
            became.put("last-day", last.toString());
        }
        without.forEach((language, why) -> became.put("without-" + language, why));
        audit.record(AuditEvent.of("portal.exhibition.open", Exhibition.KIND, now.slug())
                .from(standing(now))
                .to(became));
        return new Saving.Saved(now.slug());
    }

    /** Ends it today. It stays to be read among the past ones. */
    @Transactional
    public Optional<Saving> close(String slug, int seen) {
        return exhibitions.locked(slug).map(now -> {
            LocalDate today = VietnamTime.today(clock);
            if (now.standing(today) != Exhibition.Standing.OPEN || now.opensOn() == null) {
                return Saving.refused("portal.exhibition.problem.not-open");
            }
            LocalDate soonest = now.opensOn().plusDays(1);
            return ended(now, seen, "closed", today.isAfter(soonest) ? today : soonest, null);
        });
    }

    /** Takes it back among the drafts: nobody outside sees it any more. */
    @Transactional
    public Optional<Saving> takeBack(String slug, int seen, String why) {
        return exhibitions
                .locked(slug)
                .map(now -> now.state() == Exhibition.State.DRAFT
                        ? Saving.refused("portal.exhibition.problem.not-open")
                        : why.isBlank()
                                ? Saving.refused("portal.exhibition.problem.why")
                                : ended(now, seen, "draft", now.closesBefore(), why));
    }

    /** What it was is kept as that item of the archive. */
    @Transactional
    public void kept(String slug, String item) {
        jdbc.sql("update portal.exhibition set snapshot = :item where slug = :slug")
                .param("item", item)
                .param("slug", slug)
                .update();
        audit.record(AuditEvent.of("portal.exhibition.snapshot", Exhibition.KIND, slug)
                .to(Map.of("item", item)));
    }

    private Saving ended(Exhibition now, int seen, String state, @Nullable LocalDate until, @Nullable String why) {
        if (seen != now.version()) {
            return new Saving.Stale();
        }
        exhibitions
                .changing(now, "state = :state, closes_before = :until")
                .param("state", state)
                .param("until", until)
                .update();
        String act = state.equals("closed") ? "portal.exhibition.close" : "portal.exhibition.take-back";
        audit.record(AuditEvent.of(act, Exhibition.KIND, now.slug())
                .from(standing(now))
                .to(Map.of("state", state))
                .because(why));
        return new Saving.Saved(now.slug());
    }

    private static Map<String, ?> standing(Exhibition now) {
        Map<String, Object> standing = new LinkedHashMap<>();
        standing.put("state", now.state().code());
        if (now.shown() != null) {
            standing.put("shows-version", now.shown());
        }
        if (now.opensOn() != null) {
            standing.put("opens-on", now.opensOn().toString());
        }
        return standing;
    }
}
