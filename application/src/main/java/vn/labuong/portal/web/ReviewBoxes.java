package vn.labuong.portal.web;

import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.PeopleNames;
import vn.labuong.organisation.RolesHeld;
import vn.labuong.portal.editorial.Review;
import vn.labuong.portal.editorial.Review.Standing;
import vn.labuong.portal.editorial.ReviewEvents;
import vn.labuong.portal.editorial.ReviewEvents.Event;
import vn.labuong.portal.editorial.ReviewedKind;
import vn.labuong.portal.editorial.Reviews;
import vn.labuong.portal.editorial.Subject;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.time.VietnamTime;

/** The box in which a page shows how it stands with its second person; drawn by {@code portal/review-parts :: box}. */
@Component
class ReviewBoxes {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(VietnamTime.ZONE);

    private final Reviews reviews;
    private final ReviewEvents events;
    private final PeopleNames names;

    ReviewBoxes(Reviews reviews, ReviewEvents events, PeopleNames names) {
        this.reviews = reviews;
        this.events = events;
        this.names = names;
    }

    /**
     * What the box needs.
     *
     * @param standing none, asked, approved or sent_back
     * @param on whether a second person is asked for at all
     * @param may whether the reader may ask or decide about that kind
     * @param own whether the reader asked or wrote that version
     * @param difference address of what is different from what everybody sees, null for none
     */
    record Box(
            Subject subject,
            String standing,
            boolean on,
            boolean may,
            boolean own,
            @Nullable String difference,
            List<Line> history) {

        public boolean canAsk() {
            return on && may && (standing.equals("none") || standing.equals("sent_back"));
        }

        public boolean canDecide() {
            return may && !own && standing.equals("asked");
        }
    }

    /** A line of the history, the last first. */
    record Line(
            String act,
            int version,
            String by,
            String at,
            @Nullable String note) {}

    /** Of that version, for whoever is signed in. Three statements. */
    Box of(Subject subject, String writer, @Nullable String difference) {
        List<Event> history = events.of(subject.kind(), subject.id());
        Event last = history.stream()
                .filter(event -> event.subject().equals(subject))
                .findFirst()
                .orElse(null);
        Set<String> people = new HashSet<>();
        history.forEach(event -> people.add(event.by()));
        Map<String, String> known = people.isEmpty() ? Map.of() : names.of(people);
        String who = AuditLog.actor();
        Review review = reviews.of(subject);
        boolean asked = review.standing() == Standing.ASKED;
        return new Box(
                subject,
                review.standing().name().toLowerCase(Locale.ROOT),
                reviews.isAsked(),
                reviews.kind(subject.kind()).filter(ReviewBoxes::isMine).isPresent(),
                who.equals(writer) || (asked && last != null && who.equals(last.askedBy())),
                difference,
                history.stream().map(event -> line(event, known)).toList());
    }

    private static Line line(Event event, Map<String, String> known) {
        return new Line(
                event.act(),
                event.subject().version(),
                known.getOrDefault(event.by(), event.by()),
                moment(event),
                event.note());
    }

    static String moment(Event event) {
        return MOMENT.format(event.at());
    }

    /** Whether whoever is signed in may ask and decide about that kind. */
    static boolean isMine(ReviewedKind kind) {
        return RolesHeld.anyOf(kind.roles());
    }
}
