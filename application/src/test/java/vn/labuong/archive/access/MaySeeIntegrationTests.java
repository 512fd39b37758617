package vn.labuong.archive.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.Items;
import vn.labuong.organisation.AgencyId;
import vn.labuong.testing.ProductTest;

/** The rule of access says for every state, level, consent and day what this test says without it. */
@ProductTest
class MaySeeIntegrationTests {

    private static final AgencyId OWN = AgencyId.of("ag91.so-tu-phap");
    private static final AgencyId OTHER = AgencyId.of("ag91.so-vhtt");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Viewer PUBLIC = Viewer.publicOn(TODAY);
    private static final Viewer STAFF = new Viewer(TODAY, true, Set.of(OTHER), false, Set.of());
    private static final Viewer OF_OWN = new Viewer(TODAY, true, Set.of(OWN), false, Set.of());
    private static final Viewer ARCHIVIST = new Viewer(TODAY, true, Set.of(OTHER), true, Set.of(OTHER));
    private static final Viewer KEEPER = new Viewer(TODAY, true, Set.of(OWN), true, Set.of(OWN));

    @Autowired
    ItemWriting writing;

    @Autowired
    Items items;

    @Autowired
    JdbcClient jdbc;

    private ItemId item(String state, Level level, String people) {
        ItemId id = writing.create(Description.unread(ItemKind.IMAGE, "ảnh", OWN));
        jdbc.sql("""
                        update archive.item set access = :access, people = :people, state = :state, published_at = now(),
                               withdrawn_at = now(), withdrawn_why = 'x' where id = :id
                        """)
                .param("access", level.code())
                .param("people", people)
                .param("state", state)
                .param("id", id.value())
                .update();
        return id;
    }

    private boolean sees(Viewer viewer, ItemId id) {
        return items.find(id, viewer).isPresent();
    }

    @Test
    void followsStateAndLevel() {
        for (String state : new String[] {"draft", "published", "withdrawn", "disposed"}) {
            for (Level level : Level.values()) {
                ItemId id = item(state, level, "none");
                boolean shown = state.equals("published");
                boolean there = !state.equals("disposed");
                assertThat(sees(PUBLIC, id)).isEqualTo(shown && level == Level.PUBLIC);
                assertThat(sees(STAFF, id)).isEqualTo(shown && level.compareTo(Level.STAFF) <= 0);
                assertThat(sees(OF_OWN, id)).isEqualTo(shown && level.compareTo(Level.AGENCY) <= 0);
                assertThat(sees(ARCHIVIST, id)).isEqualTo(there && level != Level.SEALED);
                assertThat(sees(KEEPER, id)).isEqualTo(there);
            }
        }
    }

    @Test
    void liftsAnEmbargoOnItsDay() {
        ItemId id = item("published", Level.PUBLIC, "none");
        jdbc.sql("update archive.item set embargo_until = :day where id = :id")
                .param("day", TODAY)
                .param("id", id.value())
                .update();
        assertThat(sees(Viewer.publicOn(TODAY.minusDays(1)), id)).isFalse();
        assertThat(sees(PUBLIC, id)).isTrue();
    }

    @Test
    void asksThePeopleInIt() {
        ItemId id = item("published", Level.PUBLIC, "identifiable");
        assertThat(sees(PUBLIC, id)).as("nobody is named").isFalse();
        UUID adult = person(id, "adult");
        assertThat(sees(PUBLIC, id)).as("silence").isFalse();
        UUID byAdult = consent(adult, "self", "web", null);
        assertThat(sees(PUBLIC, id)).isTrue();
        UUID child = person(id, "child_of_7_or_more");
        assertThat(sees(PUBLIC, id)).isFalse();
        consent(child, "representative", "web", null);
        assertThat(sees(PUBLIC, id)).as("the child itself").isFalse();
        consent(child, "self", "print", null);
        assertThat(sees(PUBLIC, id)).as("for another use").isFalse();
        consent(child, "self", "web", TODAY.plusDays(1));
        assertThat(sees(PUBLIC, id)).isTrue();
        assertThat(sees(Viewer.publicOn(TODAY.plusDays(1)), id)).as("ended").isFalse();
        jdbc.sql("update archive_people.consent set withdrawn_at = now(), withdrawn_by = 'x' where id = :id")
                .param("id", byAdult)
                .update();
        assertThat(sees(PUBLIC, id)).as("withdrawn").isFalse();
        assertThat(sees(STAFF, id)).isTrue();
    }

    private UUID person(ItemId item, String age) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into archive_people.person (id, item, seen_as, age, added_at, added_by)
                        values (:id, :item, 'bên trái', :age, now(), 'test')
                        """)
                .param("id", id)
                .param("item", item.value())
                .param("age", age)
                .update();
        return id;
    }

    private UUID consent(UUID person, String by, String use, @Nullable LocalDate until) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into archive_people.consent (id, person, basis, given_by, use, from_day, until_day, proof,
                                                            recorded_at, recorded_by)
                        values (:id, :person, 'consent', :by, :use, :from, :until, 'phiếu 1', now(), 'test')
                        """)
                .param("id", id)
                .param("person", person)
                .param("by", by)
                .param("use", use)
                .param("from", TODAY.minusDays(10))
                .param("until", until)
                .update();
        return id;
    }
}
