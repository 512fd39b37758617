package vn.labuong.archive.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.Level;
import vn.labuong.archive.consent.PeopleInItems;
import vn.labuong.archive.consent.SeenPerson.Age;
import vn.labuong.archive.consent.SeenPerson.Giver;
import vn.labuong.archive.consent.SeenPerson.Use;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.oai.Harvester.Answer;
import vn.labuong.archive.oai.Harvester.Header;
import vn.labuong.archive.web.ArchiveFixture;
import vn.labuong.archive.web.ArchiveFixture.Made;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.MovedClock;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

/** What harvesters learn, and when: nothing closed, nothing late, nothing lost, and what is gone stays told as gone. */
@ProductTest
class OaiHarvestIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    HarvestSettling settling;

    @Autowired
    Publication publication;

    @Autowired
    PeopleInItems people;

    private ArchiveFixture archive;
    private Harvester harvester;
    private ManyRows rows;

    @BeforeEach
    void prepare() {
        archive = ArchiveFixture.in(product);
        harvester = new Harvester(port);
        rows = new ManyRows(jdbc, settling);
    }

    @AfterEach
    void takeBack() {
        rows.withdraw();
    }

    private static String identifier(ItemId id) {
        return "urn:uuid:" + id;
    }

    private Answer get(ItemId id, String format) throws Exception {
        return harvester.ask("verb", "GetRecord", "metadataPrefix", format, "identifier", identifier(id));
    }

    private Optional<Header> told(ItemId id, String from) throws Exception {
        return harvester.headers("metadataPrefix", "oai_dc", "from", from).stream()
                .filter(header -> header.identifier().equals(identifier(id)))
                .findFirst();
    }

    private String now() throws Exception {
        return harvester.ask("verb", "Identify").texts("responseDate").get(0);
    }

    /** Stamps are whole seconds: what is changed after this has a later one than what was answered before. */
    private void nextSecond() throws Exception {
        String here = now();
        await().until(() -> !now().equals(here));
    }

    private void withdraw(ItemId id) {
        publication.withdraw(id, archive.now(id).version(), "Theo đề nghị");
    }

    @Test
    void whatWasNeverOpenIsNotThereAndWhatWasWithdrawnStaysDeleted() throws Exception {
        String title = "Quyền " + UUID.randomUUID();
        Made made = archive.whole(title, Level.PUBLIC, "a.txt", "một");
        ItemId id = made.item().id();
        Made inside = archive.published("Nội bộ " + title, Level.STAFF, "b.txt", "hai");
        assertThat(get(id, "oai_dc").error()).isEqualTo("idDoesNotExist");
        String before = now();
        publication.publish(id, made.item().version());
        assertThat(told(id, before))
                .hasValueSatisfying(header -> assertThat(header.deleted()).isFalse());
        assertThat(get(id, "oai_dc").text()).contains(title);
        String poll = now();
        withdraw(id);
        assertThat(told(id, poll)).as("the next poll").hasValueSatisfying(header -> {
            assertThat(header.deleted()).isTrue();
            assertThat(header.sets()).contains("agency:" + ArchiveFixture.OWN, "language:vi");
        });
        for (String format : List.of("oai_dc", "qdc", "mets")) {
            assertThat(get(id, format).headers().get(0).deleted()).isTrue();
            assertThat(get(id, format).text()).doesNotContain(title, "Theo đề nghị", "metadata>");
        }
        withdraw(inside.item().id());
        assertThat(get(inside.item().id(), "oai_dc").error()).isEqualTo("idDoesNotExist");
        String again = now();
        publication.publish(id, archive.now(id).version());
        assertThat(told(id, again))
                .hasValueSatisfying(header -> assertThat(header.deleted()).isFalse());
        withdraw(id);
    }

    @Test
    void nothingThatIsClosedNorAnyPersonIsInAnyFormat() throws Exception {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        Made made = archive.published("Tư liệu mở", Level.PUBLIC, canary + "1.txt", "mở");
        ItemId id = made.item().id();
        jdbc.sql("insert into archive.item_creator (item, position, name, role) values (:id, 0, :name, 'author')")
                .param("id", id.value())
                .param("name", canary + "2")
                .update();
        jdbc.sql("""
                        insert into archive.item_text (item, field, position, language, value, status)
                        values (:id, 'note', 0, 'vi', :note, 'original')
                        """).param("id", id.value()).param("note", canary + "3").update();
        Answer open = get(id, "mets");
        assertThat(open.text()).contains(made.file().toString(), "SHA-256", "premis:event");
        for (String format : List.of("oai_dc", "qdc", "mets")) {
            assertThat(get(id, format).text()).contains("Tư liệu mở").doesNotContain(canary);
        }
        String agent = jdbc.sql("select distinct agent from archive.event where item = :id and agent <> 'la-buong'")
                .param("id", id.value())
                .query(String.class)
                .list()
                .toString();
        assertThat(open.text()).doesNotContain("demo.archivist").doesNotContain(agent);
        jdbc.sql("update archive.file set access = 'sealed' where id = :file")
                .param("file", made.file().value())
                .update();
        assertThat(get(id, "mets").text()).doesNotContain(made.file().toString(), "fileSec");
        withdraw(id);
    }

    @Test
    void noCharacterThatXmlForbidsIsEverGiven() throws Exception {
        rows.fill(
                1,
                "Đầu \u0003\u0008\u001F giữa \uFFFE\uFFFF ]]> <li>một\n</li> & \"hai\" \u202E \uD83D\uDE00 cuối\u0003");
        for (String format : List.of("oai_dc", "qdc", "mets")) {
            Answer answer = harvester.ask("verb", "ListRecords", "metadataPrefix", format, "set", rows.set());
            assertThat(answer.texts("title").get(0))
                    .startsWith("Đầu  giữa  ]]> <li>một\n</li> & \"hai\" ")
                    .endsWith("\uD83D\uDE00 cuối");
        }
    }

    @Test
    void aDayOpensAnItemAndAConsentAloneDoesNotGiveItAway() throws Exception {
        Made made = archive.published("Mở vào ngày mai", Level.PUBLIC, "a.txt", "a");
        ItemId id = made.item().id();
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        jdbc.sql("update archive.item set embargo_until = :day where id = :id")
                .param("day", today.plusDays(1))
                .param("id", id.value())
                .update();
        assertThat(get(id, "oai_dc").error()).isEqualTo("idDoesNotExist");
        MovedClock.at(
                Instant.now().plus(Duration.ofDays(1)),
                () -> assertThat(get(id, "oai_dc").error()).isEmpty());
        assertThat(get(id, "oai_dc").headers().get(0).deleted())
                .as("and a day that closes it again")
                .isTrue();
        jdbc.sql("update archive.item set embargo_until = null where id = :id")
                .param("id", id.value())
                .update();
        UUID person = people.add(id, "bên trái", Age.ADULT);
        people.agree(id, person, Giver.SELF, Use.WEB, today, null, "phiếu 1");
        assertThat(get(id, "oai_dc").headers().get(0).deleted())
                .as("on our pages, but not elsewhere")
                .isTrue();
        UUID share = people.agree(id, person, Giver.SELF, Use.SHARE, today, null, "phiếu 2")
                .orElseThrow();
        assertThat(get(id, "oai_dc").headers().get(0).deleted()).isFalse();
        String poll = now();
        people.withdraw(id, share);
        assertThat(told(id, poll))
                .hasValueSatisfying(header -> assertThat(header.deleted()).isTrue());
        withdraw(id);
    }

    @Test
    void aHarvestLosesNothingThatChangesUnderIt() throws Exception {
        rows.fill(250, "Nhiều tư liệu");
        Set<String> first = there();
        Answer part = harvester.ask("verb", "ListRecords", "metadataPrefix", "oai_dc", "set", rows.set());
        String begun = part.texts("responseDate").get(0);
        assertThat(part.headers()).hasSize(OaiProvider.RECORDS);
        assertThat(part.elements("resumptionToken").get(0).getAttribute("completeListSize"))
                .isEqualTo("250");
        List<String> all = new ArrayList<>();
        for (int turn = 0; !part.token().isEmpty(); turn++) {
            part.headers().forEach(header -> all.add(header.identifier()));
            rows.fill(5, "Mới thêm");
            // Of those given already and of those to come; their stamps go to the end of the list.
            if (turn == 0) {
                nextSecond();
                rows.change(150);
            }
            part = harvester.ask("verb", "ListRecords", "resumptionToken", part.token());
        }
        part.headers().forEach(header -> all.add(header.identifier()));
        assertThat(all).as("each, whatever became of it meanwhile").containsAll(first);
        assertThat(all)
                .as("some as they were and as they are")
                .hasSizeGreaterThan(Set.copyOf(all).size());
        harvester
                .headers("metadataPrefix", "oai_dc", "set", rows.set(), "from", begun)
                .forEach(header -> all.add(header.identifier()));
        assertThat(Set.copyOf(all)).as("with the next harvest").isEqualTo(there());
    }

    private Set<String> there() {
        return Set.copyOf(jdbc.sql("select 'urn:uuid:' || id from archive.item where agency = :agency")
                .param("agency", rows.agency)
                .query(String.class)
                .list());
    }

    @Test
    void aChangeThatIsCommittedAfterAnAnswerIsNewerThanIt() throws Exception {
        rows.fill(2, "Hai tư liệu");
        Header first =
                harvester.headers("metadataPrefix", "oai_dc", "set", rows.set()).get(0);
        ItemId id = ItemId.of(first.identifier().substring("urn:uuid:".length()));
        String[] poll = {""};
        transaction.executeWithoutResult(status -> {
            product.publishEvent(new ItemChanged(id));
            try {
                nextSecond();
                poll[0] = now();
                assertThat(told(id, poll[0])).as("not there yet").isEmpty();
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        });
        assertThat(told(id, poll[0])).isPresent();
    }

    @Test
    void aPartCostsAsManyStatementsWhateverItsLength() throws Exception {
        Map<String, Long> atMost = Map.of("oai_dc", 12L, "qdc", 12L, "mets", 13L);
        for (String format : List.of("oai_dc", "qdc", "mets")) {
            rows.fill(5, "Ít");
            long few = statements(format);
            rows.fill(200, "Nhiều");
            assertThat(harvester.ask("verb", "Identify").error()).isEmpty();
            assertThat(statements(format)).isBetween(few, few + 1).isLessThanOrEqualTo(atMost.get(format));
            rows.withdraw();
            rows = new ManyRows(jdbc, settling);
        }
    }

    private long statements(String format) throws Exception {
        String[] arguments = {"verb", "ListRecords", "metadataPrefix", format, "set", rows.set()};
        harvester.ask(arguments);
        return StatementCounter.during(() -> harvester.ask(arguments));
    }

    @Test
    void setsAndDatesTakeTheirPart() throws Exception {
        rows.fill(3, "Ba tư liệu");
        List<Header> all = harvester.headers("metadataPrefix", "oai_dc", "set", rows.set());
        String stamp = all.get(0).stamp();
        String day = stamp.substring(0, 10);
        assertThat(all).hasSize(3);
        assertThat(harvester.headers("metadataPrefix", "oai_dc", "set", rows.set(), "from", stamp, "until", stamp))
                .isEqualTo(all);
        assertThat(harvester.headers("metadataPrefix", "oai_dc", "set", rows.set(), "from", day, "until", day))
                .isEqualTo(all);
        ItemId id = ItemId.of(all.get(0).identifier().substring("urn:uuid:".length()));
        jdbc.sql("insert into archive.item_subject (item, scheme, code) values (:id, 'convention', 'CRC')")
                .param("id", id.value())
                .update();
        jdbc.sql("update archive.harvest set changed = true where item = :id")
                .param("id", id.value())
                .update();
        assertThat(harvester.headers("metadataPrefix", "oai_dc", "set", "convention:CRC"))
                .anyMatch(header -> header.identifier().equals(identifier(id)));
        assertThat(harvester.headers("metadataPrefix", "oai_dc", "set", "convention"))
                .anyMatch(header -> header.identifier().equals(identifier(id)));
    }

    @Test
    void theRecordInTheStoreKnowsWhatWasGivenAway() throws Exception {
        Made made = archive.published("Để quên", Level.PUBLIC, "a.txt", "a");
        ItemId id = made.item().id();
        assertThat(get(id, "oai_dc").error()).isEmpty();
        withdraw(id);
        long wanted = wanted(id);
        assertThat(get(id, "oai_dc").headers().get(0).deleted()).isTrue();
        assertThat(wanted(id)).isGreaterThan(wanted);
        for (String forbidden : List.of(
                "delete from archive.harvest where item = :id",
                "update archive.harvest set open = null, stamp = null where item = :id")) {
            assertThatThrownBy(() -> jdbc.sql(forbidden).param("id", id.value()).update())
                    .as(forbidden)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private long wanted(ItemId id) {
        return jdbc.sql("select wanted from archive.followed where item = :id and what = 'record'")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
