package vn.labuong.portal.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.portal.editorial.Reviews;
import vn.labuong.portal.version.Documents;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.editing.Saving;
import vn.labuong.shared.time.VietnamTime;

/** When everybody sees a page. What goes out is what is written at that moment, once a second person approved it. */
@Component
public class PagePublishing {

    private final Documents<PageContent, FreePage> pages;
    private final Reviews reviews;
    private final AuditLog audit;
    private final Clock clock;

    PagePublishing(WrittenPages pages, Reviews reviews, AuditLog audit, Clock clock) {
        this.pages = pages.documents();
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether what is written now was approved by a second person, or is what everybody sees already. */
    public boolean mayPublish(FreePage now) {
        return now.isShown() || reviews.mayGoOut(now.subject());
    }

    /**
     * Shows what is written now.
     *
     * @param wantedFrom first day, null for today
     * @param lastDay null where it stays
     * @return empty where there is no such page
     */
    @Transactional
    public Optional<Saving> publish(
            String slug, int seen, @Nullable LocalDate wantedFrom, @Nullable LocalDate lastDay) {
        return pages.asSeen(slug, seen, now -> {
            LocalDate today = VietnamTime.today(clock);
            LocalDate from = wantedFrom == null ? today : wantedFrom;
            List<String> problems = new ArrayList<>();
            if (now.content().unfinished().contains("vi")) {
                problems.add("portal.page.problem.incomplete");
            }
            if (lastDay != null && (lastDay.isBefore(from) || lastDay.isBefore(today))) {
                problems.add("portal.page.problem.days");
            }
            if (!mayPublish(now)) {
                problems.add("portal.review.problem.needed");
            }
            return problems.isEmpty() ? published(now, from, lastDay) : new Saving.Refused(problems);
        });
    }

    private Saving published(FreePage now, LocalDate from, @Nullable LocalDate lastDay) {
        pages.changing(now, "state = 'published', shown_from = :from, shown_until = :until, shown = written")
                .param("from", from)
                .param("until", lastDay == null ? null : lastDay.plusDays(1))
                .update();
        Map<String, Object> became = new LinkedHashMap<>();
        became.put("shows-version", now.written());
        became.put("opens-on", from.toString());
        if (lastDay != null) {
            became.put("last-day", lastDay.toString());
        }
        audit.record(AuditEvent.of("portal.page.publish", FreePage.KIND, now.slug())
                .from(Map.of("state", now.state().code()))
                .to(became));
        return new Saving.Saved(now.slug());
    }

    /** Takes a page back on purpose: its address says that it is gone. The reason stays on record. */
    @Transactional
    public Optional<Saving> withdraw(String slug, int seen, String why) {
        return pages.asSeen(slug, seen, now -> {
            if (now.state() != FreePage.State.PUBLISHED) {
                return Saving.refused("portal.page.problem.not-public");
            }
            return why.isBlank() ? Saving.refused("portal.page.problem.why") : withdrawn(now, why);
        });
    }

    private Saving withdrawn(FreePage now, String why) {
        pages.changing(now, "state = 'withdrawn'").update();
        audit.record(AuditEvent.of("portal.page.withdraw", FreePage.KIND, now.slug())
                .from(Map.of("state", now.state().code()))
                .to(Map.of("state", "withdrawn"))
                .because(why));
        return new Saving.Saved(now.slug());
    }
}
