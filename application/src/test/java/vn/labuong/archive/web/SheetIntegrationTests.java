package vn.labuong.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Creator;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Detail;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.People;
import vn.labuong.archive.item.Place;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TaggedText.Status;
import vn.labuong.archive.item.TextField;
import vn.labuong.archive.sheet.DescriptionBook;
import vn.labuong.archive.sheet.DescriptionSheet;
import vn.labuong.organisation.AgencyId;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;
import vn.labuong.testing.Visitor;

/** Descriptions go out as a sheet and come back: unchanged they change nothing, changed they change what was looked at. */
@ProductTest
class SheetIntegrationTests {

    private static final String PATH = "/noi-bo/tu-lieu/bang";

    @LocalServerPort
    int port;

    @Autowired
    ItemWriting writing;

    @Autowired
    Items items;

    @Autowired
    JdbcClient jdbc;

    private Visitor archivist;

    @BeforeEach
    void signIn() {
        archivist = new Visitor(port);
        archivist.signIn("demo.archivist", "la-buong-demo");
        archivist.get(PATH);
    }

    private static TaggedText text(TextField field, int at, String language, String value) {
        return new TaggedText(field, at, language, value, Status.ORIGINAL);
    }

    /** All that a spreadsheet could spoil. */
    private static Description nasty(String title) {
        return new Description(
                ItemKind.IMAGE,
                Level.STAFF,
                null,
                People.NONE,
                ArchiveFixture.OWN,
                new Description.TaskOf("AG-2023-2028", "V.1"),
                true,
                null,
                "https://creativecommons.org/licenses/by/4.0/",
                "km",
                EdtfDate.parse("2024-05~").orElseThrow(),
                2024,
                true,
                List.of(
                        text(TextField.TITLE, 0, "vi", title),
                        text(TextField.TITLE, 0, "km", "សិទ្ធិ\u200bកុមារ\u200bនៅ\u200bអានយ៉ាង"),
                        text(
                                TextField.ABSTRACT,
                                0,
                                "vi",
                                "=HYPERLINK(\"http://xau\";\"bấm\")\ndòng hai; \"ngoặc\", phẩy"),
                        text(TextField.DESCRIPTION, 0, "vi", "'+84 296 000 000"),
                        text(TextField.NOTE, 0, "vi", "@SUM(A1)"),
                        text(TextField.NOTE, 2, "vi", "-5")),
                Map.of(Detail.DOCUMENT_NUMBER, "00123", Detail.ISSUED_ON, "05/06/2024"),
                List.of(new Creator("Lê | Bình \\ x", Creator.Role.PHOTOGRAPHER, null)),
                List.of(new Place(null, "Núi Sam")),
                Set.of(new AboutWhat(AboutWhat.Scheme.CONVENTION, "CRC")));
    }

    private Item made(String title) {
        return now(writing.create(nasty(title)));
    }

    private Item now(ItemId id) {
        return items.all(List.of(id)).get(0);
    }

    private static String word() {
        return "Bảng" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String found(String word) {
        return "?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private String send(String name, byte[] sheet) {
        Visitor.Page sent = archivist.upload(PATH, "bang", name, sheet);
        assertThat(sent.status()).isEqualTo(302);
        return sent.location();
    }

    private String send(String sheet) {
        return send("metadata.csv", sheet.getBytes(StandardCharsets.UTF_8));
    }

    private String ended(String address, String state) {
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        await().atMost(Duration.ofSeconds(90))
                .until(() -> jdbc.sql("select state from archive.sheet_import where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single()
                        .equals(state));
        return archivist.get(address).body();
    }

    private List<String> verdicts(String address) {
        return jdbc.sql("select verdict from archive.sheet_row where import = :id order by number")
                .param("id", UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                .query(String.class)
                .list();
    }

    @Test
    void changesNothingWhenItComesBackAsItWent() throws IOException {
        String word = word();
        Item one = made(word + " một");
        Item two = made("=" + word + " hai");
        byte[] csv = archivist.download(PATH + "/metadata.csv" + found(word));
        byte[] workbook = archivist.download(PATH + "/metadata.xlsx" + found(word));
        String text = new String(csv, StandardCharsets.UTF_8);
        // What a spreadsheet would run is text to it.
        assertThat(text).contains("'=HYPERLINK", "'@SUM(A1)", "'-5", "''+84", "'=" + word);
        String saved = text.substring(1);
        String excel = semicolons(saved);
        List<byte[]> sheets = List.of(
                csv,
                workbook,
                saved.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + excel).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + excel).getBytes(StandardCharsets.UTF_16BE),
                Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8));
        for (byte[] sheet : sheets) {
            String address = send(sheet == workbook ? "metadata.xlsx" : "metadata.csv", sheet);
            assertThat(verdicts(address)).containsExactly("unchanged", "unchanged");
            assertThat(archivist.get(address).body()).contains("Bảng này không thay đổi gì");
            assertThat(archivist.post(address + "/nhap").location()).isEqualTo(address);
            assertThat(archivist.get(address).body()).contains("Không có gì để làm");
        }
        for (Item item : List.of(one, two)) {
            assertThat(now(item.id())).isEqualTo(item);
        }
    }

    /** As a spreadsheet of a country with decimal commas saves it. */
    private static String semicolons(String csv) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char c = csv.charAt(at);
            quoted ^= c == '"';
            out.append(c == ',' && !quoted ? ';' : c);
        }
        // A semicolon within a value is quoted in it anyway: the values above that hold one are.
        return out.toString();
    }

    @Test
    void saysOfEachRowWhatItWouldDo() {
        String word = word();
        Item one = made(word + " một");
        Item stale = made(word + " ba");
        writing.change(stale.id(), 1, nasty(word + " ba, người kia sửa"));
        Item foreign = made(word + " bốn");
        Item dated = made(word + " năm");
        String address = send("code,version,title[vi],date,agency\r\n"
                + one.code() + ",1," + word + " mới,1975,\r\n"
                + stale.code() + ",1," + word + " đè lên,,\r\n"
                + foreign.code() + ",1,,,ag91.so-tu-phap\r\n"
                + one.code() + ",1,Hai lần,,\r\n"
                + ",1,Không mã,,\r\n"
                + "TL-999999999,1,Không có,,\r\n"
                + dated.code() + ",x,,05/06/2024,\r\n"
                + dated.code() + "\u200b,1,Mã có ký tự ẩn,,\r\n");
        assertThat(verdicts(address)).startsWith("changed", "conflict").endsWith("refused", "refused");
        assertThat(verdicts(address)).filteredOn("refused"::equals).hasSize(6);
        assertThat(archivist.get(address).body()).contains(word + " một", word + " mới", "1 tư liệu sẽ thay đổi");
        assertThat(archivist.get(address + "?dong=conflict").body())
                .contains(word + " ba, người kia sửa", word + " đè lên", "sửa sau khi xuất");
        assertThat(archivist.get(address + "?dong=refused").body())
                .contains(
                        "TL-999999999",
                        "không có mã tư liệu",
                        "đã có ở một dòng trên",
                        "date: 05/06/2024",
                        "cơ quan đã chọn");
        assertThat(now(one.id()).version()).isEqualTo(1);
        assertThat(now(stale.id()).version()).isEqualTo(2);
    }

    @Test
    void doesWhatWasLookedAtAndTakesItBack() {
        String word = word();
        Item one = made(word + " một");
        Item overtaken = made(word + " hai");
        String address = send("code,version,title[vi],date,creator#1,abstract[vi]\r\n"
                + one.code() + ",1," + word + " mới,1975,[[DELETE]],\"hai\r\ndòng\"\r\n"
                + overtaken.code() + ",1," + word + " không kịp,,,\r\n");
        writing.change(overtaken.id(), 1, nasty(word + " hai, nhanh hơn"));
        assertThat(archivist.post(address + "/nhap").location()).isEqualTo(address);
        assertThat(ended(address, "applied")).contains("1 tư liệu đã sửa", "1 tư liệu giữ nguyên vì có người vừa sửa");
        Description said = now(one.id()).description();
        assertThat(said.values(TextField.TITLE, "vi")).containsExactly(word + " mới");
        assertThat(said.values(TextField.ABSTRACT, "vi")).containsExactly("hai\ndòng");
        assertThat(said.creators()).isEmpty();
        assertThat(now(overtaken.id()).description().values(TextField.TITLE, "vi"))
                .containsExactly(word + " hai, nhanh hơn");
        assertThat(jdbc.sql("select actor from shared.audit_entry where action = 'archive.item.change'"
                                + " and subject_id = :code order by id desc limit 1")
                        .param("code", one.code())
                        .query(String.class)
                        .single())
                .isEqualTo("demo.archivist");
        archivist.post(address + "/hoan-tac");
        assertThat(ended(address, "undone")).contains("1 tư liệu đã hoàn tác");
        assertThat(now(one.id()).description()).isEqualTo(one.description());
        assertThat(archivist
                        .get(archivist.post(address + "/hoan-tac").location())
                        .body())
                .contains("Không có gì để làm");
    }

    @Test
    void leavesWhatSomebodyWentOnWithWhenItIsTakenBack() {
        String word = word();
        Item kept = made(word + " một");
        Item back = made(word + " hai");
        String address =
                send("code,title[vi]\n" + kept.code() + "," + word + " A\n" + back.code() + "," + word + " B\n");
        archivist.post(address + "/nhap");
        ended(address, "applied");
        writing.change(kept.id(), 2, nasty(word + " sửa tiếp"));
        archivist.post(address + "/hoan-tac");
        assertThat(ended(address, "undone"))
                .contains("1 tư liệu đã hoàn tác", "1 tư liệu không hoàn tác vì có người sửa tiếp");
        assertThat(now(back.id()).description()).isEqualTo(back.description());
        assertThat(now(kept.id()).version()).isEqualTo(3);
    }

    @Test
    void isForWhoeverSentItAlone() {
        Item sealed = now(writing.create(sealedElsewhere()));
        String address = send("code,title[vi]\n" + sealed.code() + ",Của tôi\n");
        assertThat(verdicts(address)).containsExactly("refused");
        assertThat(archivist.get(address).body()).doesNotContain("Niêm phong");
        assertThat(new String(
                        archivist.download(PATH + "/metadata.csv" + found(sealed.code())), StandardCharsets.UTF_8))
                .doesNotContain("Niêm phong");
        assertThat(archivist.get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        jdbc.sql("update archive.sheet_import set sent_by = 'somebody' where id = :id")
                .param("id", UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                .update();
        assertThat(archivist.get(address).status()).isEqualTo(404);
    }

    private static Description sealedElsewhere() {
        return new Description(
                ItemKind.TEXT,
                Level.SEALED,
                null,
                People.NONE,
                AgencyId.of("ag91.so-tu-phap"),
                null,
                null,
                null,
                Description.RIGHTS_NOT_EVALUATED,
                null,
                null,
                null,
                true,
                List.of(text(TextField.TITLE, 0, "vi", "Niêm phong")),
                Map.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    @Test
    void refusesWhatIsNoSheet() throws IOException {
        Map<String, byte[]> sheets = Map.of(
                "Không biết cột", "code,tieu de\nTL-1,x\n".getBytes(StandardCharsets.UTF_8),
                "có hai lần", "code,title[vi],title[vi]\nTL-1,x,y\n".getBytes(StandardCharsets.UTF_8),
                "CSV UTF-8", "code,title[vi]\nTL-1,\u00e2m\n".getBytes(Charset.forName("windows-1258")),
                "không có dòng nào", "code\n".getBytes(StandardCharsets.UTF_8),
                "Không đọc được bảng tính", bomb());
        for (Map.Entry<String, byte[]> sheet : sheets.entrySet()) {
            assertThat(send("metadata.csv", sheet.getValue()))
                    .as(sheet.getKey())
                    .isEqualTo(PATH);
            assertThat(archivist.get(PATH).body()).contains(sheet.getKey());
        }
    }

    /** A sheet of a gigabyte in a megabyte. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 1024; megabyte++) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    @Test
    void takesFiveThousandRowsInAndManyChangesInPortions() throws Exception {
        String word = word();
        List<Item> made = new ArrayList<>();
        for (int at = 0; at < 120; at++) {
            made.add(made(word + " " + at));
        }
        StringBuilder sheet = new StringBuilder("code,version,title[vi]\n");
        made.forEach(
                item -> sheet.append(item.code()).append(",1,").append(word).append(" khác\n"));
        for (int at = 0; at < 4_880; at++) {
            sheet.append("XX-").append(at).append(",1,x\n");
        }
        long begun = System.nanoTime();
        String address = send(sheet.toString());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        assertThat(verdicts(address)).hasSize(5_000);
        long few = StatementCounter.during(() -> archivist.get(address + "?dong=changed&page=4"));
        long many = StatementCounter.during(() -> archivist.get(address + "?dong=changed&page=1"));
        assertThat(many).isEqualTo(few).isLessThan(40);
        archivist.post(address + "/nhap");
        assertThat(ended(address, "applied")).contains("120 tư liệu đã sửa");
        assertThat(made).allSatisfy(item -> assertThat(now(item.id()).version()).isEqualTo(2));
        archivist.post(address + "/hoan-tac");
        ended(address, "undone");
        assertThat(made)
                .allSatisfy(item -> assertThat(now(item.id()).description()).isEqualTo(item.description()));
    }

    @Test
    void keepsOutOfAWorkbookWhatNoCellHolds() throws IOException {
        Item made = made(word());
        Item item = new Item(
                made.id(),
                made.code(),
                made.state(),
                ArchiveFixture.described("x".repeat(40_000), Level.STAFF),
                made.version(),
                made.createdAt(),
                made.createdBy(),
                made.changedAt(),
                null,
                null);
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        DescriptionBook.write(List.of(item), book);
        DescriptionSheet.Sheet read = (DescriptionSheet.Sheet) DescriptionSheet.read("m.xlsx", book.toByteArray());
        assertThat(read.rows().get(0).over(item.description()).description()).isEqualTo(item.description());
    }
}
