package vn.labuong.portal.editorial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.portal.editorial.Review.Outcome;
import vn.labuong.portal.editorial.Review.Standing;
import vn.labuong.portal.editorial.ReviewEvents.Event;
import vn.labuong.portal.editorial.ReviewedKind.Reviewed;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Languages;

/**
 * A second person before something goes out. An approval is of one version; any change of the thing makes another version,
 * of which nobody has approved anything yet. Whoever asked for it or wrote that version can never be the one who decides.
 */
@Component
public class Reviews {

    private static final int LONGEST_NOTE = 1000;

    private final ReviewEvents events;
    private final ObjectProvider<ReviewedKind> kinds;
    private final EditorialSettings settings;
    private final AuditLog audit;

    Reviews(ReviewEvents events, ObjectProvider<ReviewedKind> kinds, EditorialSettings settings, AuditLog audit) {
        this.events = events;
        this.kinds = kinds;
        this.settings = settings;
        this.audit = audit;
    }

    /** Something that waits for a decision, or whose decision is the last that happened to it. */
    public record Open(ReviewedKind kind, Reviewed thing, Event last) {

        /** Whether that person may be the second one. */
        public boolean isFor(String who) {
            return mayDecide(last, thing, who);
        }
    }

    /** Whether a second person is asked for at all. */
    public boolean isAsked() {
        return settings.secondPerson();
    }

    /** The kind of that key. */
    public Optional<ReviewedKind> kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** How that version stands; one that nobody has asked about stands at none. */
    public Review of(Subject subject) {
        return events.last(subject).map(Reviews::review).orElse(Review.NONE);
    }

    /** Whether that version may go out: approved by another account, or nobody asks for one. */
    public boolean mayGoOut(Subject subject) {
        return !settings.secondPerson() || of(subject).standing() == Standing.APPROVED;
    }

    /** Asks for a second person. Refused where that is not the version there is, or it is asked for or approved already. */
    @Transactional
    public Outcome ask(Subject subject, String who, String note) {
        Reviewed now = now(subject);
        if (now == null) {
            return Outcome.refused("stale");
        }
        String said = Texts.clean(note);
        if (said.length() > LONGEST_NOTE) {
            return Outcome.refused("long");
        }
        Standing standing = of(subject).standing();
        if (standing == Standing.ASKED || standing == Standing.APPROVED) {
            return Outcome.refused("already");
        }
        events.ask(subject, now.writer(), who, given(said));
        record("portal.review.ask", subject, said);
        return Outcome.DONE;
    }

    /** Lets that version go out. Refused where nobody asked, somebody decided already, or it is this person's own. */
    @Transactional
    public Outcome approve(Subject subject, String who, String note) {
        return decide(subject, who, note, ReviewEvents.APPROVED);
    }

    /** As {@link #approve}, but it does not go out; the note says why and must be there. */
    @Transactional
    public Outcome sendBack(Subject subject, String who, String note) {
        return Texts.isBlank(note) ? Outcome.refused("reason") : decide(subject, who, note, ReviewEvents.SENT_BACK);
    }

    private Outcome decide(Subject subject, String who, String note, String act) {
        Reviewed now = now(subject);
        Event last = events.last(subject).orElse(null);
        if (now == null) {
            return Outcome.refused("stale");
        }
        if (last == null || !last.act().equals(ReviewEvents.ASKED)) {
            return Outcome.refused("not-asked");
        }
        if (!mayDecide(last, now, who)) {
            return Outcome.refused("own");
        }
        String said = Texts.clean(note);
        if (said.length() > LONGEST_NOTE) {
            return Outcome.refused("long");
        }
        if (!events.decide(last, act, who, given(said))) {
            return Outcome.refused("not-asked");
        }
        record(act.equals(ReviewEvents.APPROVED) ? "portal.review.approve" : "portal.review.send-back", subject, said);
        return Outcome.DONE;
    }

    private static boolean mayDecide(Event asked, Reviewed now, String who) {
        return asked.act().equals(ReviewEvents.ASKED)
                && !who.equals(asked.askedBy())
                && !who.equals(asked.writer())
                && !who.equals(now.writer());
    }

    /** What stands there now, null where it is another version or gone. */
    private @Nullable Reviewed now(Subject subject) {
        Reviewed now = kind(subject.kind())
                .map(kind -> kind.of(Set.of(subject.id()), Languages.VIETNAMESE).get(subject.id()))
                .orElse(null);
        return now == null || now.version() != subject.version() ? null : now;
    }

    private void record(String act, Subject subject, String said) {
        Map<String, Object> became = new LinkedHashMap<>();
        became.put("version", subject.version());
        audit.record(AuditEvent.of(act, subject.kind(), subject.id()).to(became).because(said));
    }

    private static @Nullable String given(String said) {
        return said.isEmpty() ? null : said;
    }

    /**
     * All things of the kinds about which something was asked of the version that they are at now, the longest waiting first:
     * those that wait and those decided last. One statement, and one for each kind.
     */
    public List<Open> open(Locale locale) {
        Map<String, List<Event>> byKind = events.lastOfEach().stream()
                .collect(Collectors.groupingBy(event -> event.subject().kind()));
        return kinds.stream()
                .flatMap(kind -> {
                    List<Event> last = byKind.getOrDefault(kind.key(), List.of());
                    Map<String, Reviewed> now = last.isEmpty()
                            ? Map.of()
                            : kind.of(
                                    last.stream()
                                            .map(event -> event.subject().id())
                                            .toList(),
                                    locale);
                    return last.stream()
                            .filter(event ->
                                    isCurrent(event, now.get(event.subject().id())))
                            .map(event -> open(kind, now, event));
                })
                .sorted((one, other) ->
                        Long.compare(one.last().id(), other.last().id()))
                .toList();
    }

    private static boolean isCurrent(Event event, @Nullable Reviewed now) {
        return now != null && now.version() == event.subject().version();
    }

    private static Open open(ReviewedKind kind, Map<String, Reviewed> now, Event event) {
        Reviewed thing = now.get(event.subject().id());
        if (thing == null) {
            throw new IllegalStateException("Not there: " + event.subject());
        }
        return new Open(kind, thing, event);
    }

    private static Review review(Event last) {
        return new Review(
                switch (last.act()) {
                    case ReviewEvents.ASKED -> Standing.ASKED;
                    case ReviewEvents.APPROVED -> Standing.APPROVED;
                    default -> Standing.SENT_BACK;
                },
                last);
    }
}
