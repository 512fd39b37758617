package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.Level;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.retention.Chosen;
import vn.labuong.archive.retention.Deciding;
import vn.labuong.archive.retention.Disposal;
import vn.labuong.archive.retention.DisposalProposals;
import vn.labuong.archive.retention.Disposals;
import vn.labuong.archive.retention.Holds;
import vn.labuong.archive.retention.RetentionDecisions;
import vn.labuong.archive.retention.RetentionDecisions.Decision;
import vn.labuong.archive.retention.RetentionDecisions.Kind;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.OriginalStore;
import vn.labuong.shared.storage.DataFolder;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** Disposal takes two people and leaves no word and no byte of an item, but the certificate. */
@ProductTest
class DisposalIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Publication publication;

    @Autowired
    ArchiveFiles files;

    @Autowired
    OriginalStore originals;

    @Autowired
    Disposals disposals;

    @Autowired
    DisposalProposals proposals;

    @Autowired
    RetentionDecisions decisions;

    @Autowired
    Holds holds;

    @Autowired
    ArchiveEvents events;

    @Autowired
    DataFolder data;

    @Autowired
    JdbcClient jdbc;

    private ArchiveFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = ArchiveFixture.in(beans);
        as("an.nguoi-de-nghi");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private static void as(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(username, "", "ROLE_ARCHIVIST"));
    }

    /** Published, of a series kept ten years, its work ended in that year. */
    private ArchiveFixture.Made made(String word, int completed) {
        ArchiveFixture.Made made = fixture.published(title(word), Level.PUBLIC, word + ".txt", word);
        jdbc.sql("update archive.item set series = 'trao-doi', completed_year = :year, budget_funded = false"
                        + " where id = :id")
                .param("year", completed)
                .param("id", made.item().id().value())
                .update();
        return new ArchiveFixture.Made(fixture.now(made.item().id()), made.file());
    }

    private static String title(String word) {
        return word.replace("tieuhuy", "tuade");
    }

    private static String canary() {
        return "tieuhuy" + UUID.randomUUID().toString().replace("-", "");
    }

    private Deciding propose(Item... chosen) {
        Map<ItemId, Integer> seen = new HashMap<>();
        Stream.of(chosen).forEach(item -> seen.put(item.id(), item.version()));
        return proposals.propose(new Chosen(seen), "Hết thời hạn");
    }

    private UUID proposed(Item item) {
        return jdbc.sql("select disposal from archive.disposal_item where item = :item and not removed"
                        + " order by disposal limit 1")
                .param("item", item.id().value())
                .query(UUID.class)
                .single();
    }

    private static List<String> reasons(Deciding outcome) {
        return outcome instanceof Deciding.Stopped stopped
                ? stopped.objections().stream()
                        .flatMap(one -> one.reasons().stream())
                        .toList()
                : outcome instanceof Deciding.Refused refused ? refused.problems() : List.of("done");
    }

    @Test
    void refusesWhatIsProtected() {
        Item item = made(canary(), 2010).item();
        assertThat(reasons(propose(
                        made(canary(), LocalDate.now(VietnamTime.ZONE).getYear() - 10)
                                .item())))
                .containsExactly("archive.retention.protected.not-over");
        holds.place(item.id(), item.code(), "Thanh tra");
        assertThat(holds.place(item.id(), item.code(), "Hai lần")).isFalse();
        assertThat(reasons(propose(item))).containsExactly("archive.retention.protected.held");
        assertThat(holds.lift(item.id(), item.code(), " ")).isFalse();
        assertThat(holds.lift(item.id(), item.code(), "Xong")).isTrue();
        for (String change : List.of(
                "budget_funded = true",
                "budget_funded = null",
                "completed_year = null",
                "series = null",
                "series = 'an-pham'",
                "people = 'identifiable'")) {
            jdbc.sql("update archive.item set " + change + " where id = :id")
                    .param("id", item.id().value())
                    .update();
            assertThat(reasons(propose(item))).as(change).isNotEmpty().allMatch(one -> one.contains(".protected."));
            jdbc.sql("update archive.item set budget_funded = false, completed_year = 2010, series = 'trao-doi',"
                            + " people = 'none' where id = :id")
                    .param("id", item.id().value())
                    .update();
        }
        Decision longer =
                new Decision(Kind.KEEP_UNTIL, LocalDate.now(VietnamTime.ZONE).getYear(), null, null, "Còn dùng");
        Chosen chosen = new Chosen(Map.of(item.id(), item.version()));
        assertThat(decisions.decide(chosen, new Decision(Kind.KEEP_UNTIL, 2000, null, null, "x")))
                .isInstanceOf(Deciding.Refused.class);
        assertThat(decisions.decide(new Chosen(Map.of(item.id(), 99)), longer)).isInstanceOf(Deciding.Stopped.class);
        assertThat(decisions.decide(chosen, longer)).isEqualTo(new Deciding.Done(1));
        assertThat(reasons(propose(item))).containsExactly("archive.retention.protected.not-over");
    }

    @Test
    void isStoppedByWhatHappensAfterTheProposal() {
        Item item = made(canary(), 2010).item();
        Item other = made(canary(), 2011).item();
        assertThat(propose(item, other)).isEqualTo(new Deciding.Done(2));
        UUID id = proposed(item);
        assertThat(reasons(propose(item))).containsExactly("archive.retention.listed");
        assertThat(reasons(disposals.approve(id, "1/BB", "x"))).containsExactly("archive.disposal.problem.own");
        as("binh.nguoi-duyet");
        assertThat(reasons(disposals.approve(id, " ", " ")))
                .containsExactly("archive.retention.problem.why", "archive.disposal.problem.number");
        holds.place(other.id(), other.code(), "Khiếu nại");
        assertThat(reasons(disposals.approve(id, "1/BB", "x"))).containsExactly("archive.retention.protected.held");
        assertThat(proposals.remove(id, other.code())).isTrue();
        publication.withdraw(item.id(), item.version(), "Đã đổi");
        assertThat(reasons(disposals.approve(id, "1/BB", "x"))).containsExactly("archive.retention.changed");
        assertThat(fixture.now(item.id()).state()).isEqualTo(Item.State.WITHDRAWN);
        assertThat(proposals.refuse(id, "Không tiêu hủy")).isEqualTo(new Deciding.Done(1));
        assertThat(reasons(disposals.approve(id, "1/BB", "x"))).containsExactly("archive.disposal.problem.decided");
        assertThat(proposals.remove(id, item.code())).isFalse();
    }

    @Test
    void approvesOnceWhenTwoApproveAtOnce() throws Exception {
        Item item = made(canary(), 2010).item();
        propose(item);
        UUID id = proposed(item);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Deciding>> ends = new ArrayList<>();
        for (String who : List.of("binh.nguoi-duyet", "chi.nguoi-duyet")) {
            Callable<Deciding> approval = () -> {
                as(who);
                return disposals.approve(id, "2/BB", "Đồng ý");
            };
            ends.add(pool.submit(approval));
        }
        List<Deciding> outcomes = List.of(ends.get(0).get(), ends.get(1).get());
        pool.shutdown();
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        new Deciding.Done(1), new Deciding.Refused(List.of("archive.disposal.problem.decided")));
    }

    @Test
    void leavesNoWordAndNoByteButTheCertificate() throws Exception {
        String word = canary();
        ArchiveFixture.Made made = made(word, 2010);
        Item item = made.item();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> new Visitor(port).get("/tu-lieu?q=" + word).body().contains(item.code()));
        Path bytes = originals.bytes(
                Objects.requireNonNull(files.find(made.file()).orElseThrow().place()));
        assertThat(bytes).exists();
        await().atMost(Duration.ofSeconds(60)).until(() -> !holding(word).isEmpty());
        propose(item);
        UUID id = proposed(item);
        as("binh.nguoi-duyet");
        assertThat(disposals.approve(id, "07/BB-HDTH", "Hội đồng nhất trí")).isEqualTo(new Deciding.Done(1));
        Visitor reader = new Visitor(port);
        assertThat(reader.get("/tu-lieu/" + item.code()).status()).isEqualTo(410);
        assertThat(reader.get("/tu-lieu/" + item.code()).body()).doesNotContain(word);
        assertThat(reader.get("/tu-lieu?q=" + word).body()).doesNotContain(item.code());
        assertThat(reader.get("/tu-lieu/tep/" + made.file() + "/goc").status()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(disposals.find(id).orElseThrow().entries().get(0).erasedAt())
                    .isNotNull();
            assertThat(bytes).doesNotExist();
            assertThat(holding(word)).isEmpty();
        });
        assertThat(rowsHolding(word)).isEmpty();
        // The lot is not the item's: it is named by whoever sent it.
        assertThat(rowsHolding(title(word))).containsExactlyInAnyOrder("archive.disposal_item", "archive.lot");
        assertThat(events.of(item.id())).extracting("type").contains(EventType.DEACCESSION, EventType.DELETION);
        isCertified(id, item, title(word));
        assertThat(fixture.now(item.id()).state()).isEqualTo(Item.State.DISPOSED);
    }

    private void isCertified(UUID id, Item item, String title) throws IOException {
        Path copy = Files.createTempFile("bien-ban", ".docx");
        Files.write(copy, disposals.certificate(id).orElseThrow());
        String text;
        try (var document = new XWPFDocument(Files.newInputStream(copy));
                var extractor = new XWPFWordExtractor(document)) {
            text = extractor.getText();
        }
        Disposal.Entry entry = disposals.find(id).orElseThrow().entries().get(0);
        assertThat(text)
                .contains("07/BB-HDTH", item.code(), title, "2010–2020", "an.nguoi-de-nghi", "binh.nguoi-duyet");
        assertThat(text.replace(" ", "")).contains(entry.files().get(0).sha256());
        assertThat(jdbc.sql("select certificate_sha256 = encode(sha256(certificate), 'hex') from archive.disposal"
                                + " where id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        Files.delete(copy);
    }

    /** Files of the archive's part of the data folder that hold the word, in their bytes or their name. */
    private List<Path> holding(String word) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("archive/store", "archive/copies")) {
            try (Stream<Path> all = Files.walk(data.folder(folder))) {
                all.filter(Files::isRegularFile)
                        .filter(file -> holds(file, word))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean holds(Path file, String word) {
        try {
            return file.toString().contains(word)
                    || new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Tables of the archive with a row that holds the word. */
    private List<String> rowsHolding(String word) {
        List<String> tables = jdbc.sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema in ('archive', 'archive_people') and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        return tables.stream()
                .filter(table -> jdbc.sql("select count(*) from " + table + " t where t::text like :like")
                                .param("like", "%" + word + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }
}
