package vn.labuong.portal.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.organisation.Role;
import vn.labuong.portal.editorial.Review.Standing;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.web.Languages;
import vn.labuong.testing.ProductTest;

/** Nobody lets out alone what they wrote or asked for, and an approval is of one version (DNH-07). */
@ProductTest
class ReviewsIntegrationTests {

    private static final String OWN = "portal.review.problem.own";
    private static final String NOT_ASKED = "portal.review.problem.not-asked";

    @Autowired
    ReviewEvents events;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Things things = new Things();
    private Reviews reviews;
    private Subject first;

    /** Things of this test's own. */
    private static final class Things implements ReviewedKind {

        private final String key = "thu-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
        private final Map<String, Reviewed> all = new HashMap<>();

        @Override
        public String key() {
            return key;
        }

        @Override
        public String labelKey() {
            return "portal.page.one";
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.EDITOR);
        }

        @Override
        public Map<String, Reviewed> of(Collection<String> ids, Locale locale) {
            Map<String, Reviewed> found = new HashMap<>(all);
            found.keySet().retainAll(ids);
            return found;
        }

        void write(String id, int version, String writer) {
            all.put(id, new Reviewed(version, writer, "Vật " + id, "/noi-bo/thu/" + id));
        }
    }

    @BeforeEach
    void thing() {
        reviews = reviews(true);
        String id = UUID.randomUUID().toString();
        things.write(id, 1, "viet");
        first = new Subject(things.key, id, 1);
    }

    private Reviews reviews(boolean secondPerson) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("things", things);
        ObjectProvider<ReviewedKind> kinds = beans.getBeanProvider(ReviewedKind.class);
        return new Reviews(events, kinds, new EditorialSettings(secondPerson), audit);
    }

    private String ask(Subject subject, String who) {
        return problem(() -> reviews.ask(subject, who, "xem giúp"));
    }

    private String approve(Subject subject, String who) {
        return problem(() -> reviews.approve(subject, who, ""));
    }

    private String sendBack(Subject subject, String who, String why) {
        return problem(() -> reviews.sendBack(subject, who, why));
    }

    private String problem(Supplier<Review.Outcome> act) {
        Review.Outcome outcome = Objects.requireNonNull(transaction.execute(status -> act.get()));
        return String.valueOf(outcome.problemKey());
    }

    @Test
    void goesOutWhenSomebodyElseApproved() {
        assertThat(reviews.of(first).standing()).isEqualTo(Standing.NONE);
        assertThat(approve(first, "khac")).isEqualTo(NOT_ASKED);
        assertThat(ask(first, "nho")).isEqualTo("null");
        assertThat(ask(first, "khac")).isEqualTo("portal.review.problem.already");
        assertThat(reviews.mayGoOut(first)).isFalse();
        assertThat(approve(first, "khac")).isEqualTo("null");
        assertThat(reviews.of(first).standing()).isEqualTo(Standing.APPROVED);
        assertThat(reviews.mayGoOut(first)).isTrue();
        assertThat(approve(first, "nua")).isEqualTo(NOT_ASKED);
        assertThat(jdbc.sql("select action from shared.audit_entry where subject_type = :kind order by id")
                        .param("kind", things.key)
                        .query(String.class)
                        .list())
                .containsExactly("portal.review.ask", "portal.review.approve");
    }

    @Test
    void isNeverApprovedByWhoAskedOrWrote() {
        ask(first, "nho");
        assertThat(approve(first, "nho")).isEqualTo(OWN);
        assertThat(approve(first, "viet")).isEqualTo(OWN);
        assertThat(sendBack(first, "viet", "x")).isEqualTo(OWN);
        assertThat(reviews.of(first).standing()).isEqualTo(Standing.ASKED);
    }

    @Test
    void holdsForOneVersionOnly() {
        ask(first, "viet");
        approve(first, "khac");
        things.write(first.id(), 2, "khac");
        Subject second = new Subject(things.key, first.id(), 2);
        assertThat(reviews.mayGoOut(second)).isFalse();
        assertThat(ask(first, "viet")).isEqualTo("portal.review.problem.stale");
        assertThat(ask(second, "viet")).isEqualTo("null");
        assertThat(approve(second, "khac")).as("wrote that one").isEqualTo(OWN);
        things.write(first.id(), 3, "ba");
        assertThat(approve(second, "nua")).isEqualTo("portal.review.problem.stale");
        assertThat(reviews.open(Languages.VIETNAMESE)).isEmpty();
    }

    @Test
    void isSentBackWithAReasonOnlyAndMayBeAskedForAgain() {
        ask(first, "viet");
        assertThat(sendBack(first, "khac", " \u200B")).isEqualTo("portal.review.problem.reason");
        assertThat(sendBack(first, "khac", "thiếu nguồn")).isEqualTo("null");
        assertThat(reviews.of(first).standing()).isEqualTo(Standing.SENT_BACK);
        assertThat(reviews.mayGoOut(first)).isFalse();
        assertThat(ask(first, "viet")).isEqualTo("null");
        assertThat(reviews.open(Languages.VIETNAMESE))
                .singleElement()
                .satisfies(open -> assertThat(List.of(open.isFor("viet"), open.isFor("khac")))
                        .containsExactly(false, true));
    }

    @Test
    void needsNobodyWhereItIsSetSo() {
        assertThat(reviews(false).mayGoOut(first)).isTrue();
        assertThat(reviews(true).mayGoOut(first)).isFalse();
    }

    @Test
    void isHeldByTheDatabaseToo() {
        ask(first, "nho");
        ReviewEvents.Event asked = events.last(first).orElseThrow();
        for (String own : List.of("nho", "viet")) {
            assertThatThrownBy(() -> events.decide(asked, ReviewEvents.APPROVED, own, null))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(events.decide(asked, ReviewEvents.APPROVED, "khac", null)).isTrue();
        assertThat(events.decide(asked, ReviewEvents.SENT_BACK, "nua", "x"))
                .as("one answer to one asking")
                .isFalse();
        for (String change : List.of("update portal.review_event set note = 'x'", "delete from portal.review_event")) {
            assertThatThrownBy(() -> jdbc.sql(change + " where subject = :id")
                            .param("id", first.id())
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
