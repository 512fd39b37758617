package vn.labuong.archive.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.folder.FolderIngest.Line;
import vn.labuong.archive.folder.FolderIngest.Verdict;
import vn.labuong.archive.guard.HostileFileCheck;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.TextField;
import vn.labuong.testing.ProductTest;

/** A dry run and the real run say the same of every row, whatever lies in the folder; a second run takes nothing twice. */
@ProductTest
class FolderIngestIntegrationTests {

    @TempDir
    Path folder;

    @Autowired
    FolderIngest ingest;

    @Autowired
    HostileFileCheck check;

    @Autowired
    Items items;

    @Autowired
    JdbcClient jdbc;

    private List<Line> run(Path path, boolean dry) {
        List<Line> lines = new ArrayList<>();
        assertThat(ingest.run(path, null, dry, (line, of) -> lines.add(line))).isEmpty();
        return lines;
    }

    private long files() {
        return jdbc.sql("select count(*) from archive.file").query(Long.class).single();
    }

    /** The text of each file is its own, so that no run of another test knows it. */
    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text + UUID.randomUUID());
    }

    private void nasty() throws IOException {
        String name = "Quyền con người.txt";
        write(name, "một");
        write(Normalizer.normalize(name, Normalizer.Form.NFD), "hai");
        for (String odd : List.of(
                "ab-^~.txt",
                "ab-~^.txt",
                "Đặng.txt",
                "Dang.txt",
                "សិទ្ធិមនុស្ស",
                "`a`.txt",
                "hai\ndòng.txt",
                ".ẩn.txt",
                "cuối .",
                "ក".repeat(85))) {
            write(odd, odd);
        }
        Files.write(folder.resolve("rỗng.txt"), new byte[0]);
        write("ảnh.jpg", "<html><script>alert(1)</script>");
        write("hình.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        write("giả.png", "PK\u0003\u0004");
        ImageIO.write(
                new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("thật.png").toFile());
        bomb(folder.resolve("bom.png"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("gói.zip"));
                ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("windows-1258"))) {
            entry(zip, "Quyê\u0300n tre\u0309 em.txt");
            entry(zip, "thu muc/ghi.txt");
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("nổ.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("nhiều.txt"));
            for (int at = 0; at < 64; at++) {
                zip.write(new byte[1 << 20]);
            }
            zip.closeEntry();
        }
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        entry(zip, name, UUID.randomUUID().toString());
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Says that it has 60,000 x 60,000 pixels. */
    private static void bomb(Path file) throws IOException {
        byte[] png = new byte[64];
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        System.arraycopy(head, 0, png, 0, head.length);
        for (int at : new int[] {16, 20}) {
            png[at + 2] = (byte) 0xEA;
            png[at + 3] = 0x60;
        }
        png[24] = 8;
        png[25] = 2;
        Files.write(file, png);
    }

    @Test
    void saysTheSameInADryRunAsInTheRealOne() throws IOException {
        nasty();
        long before = files();
        List<Line> dry = run(folder, true);
        assertThat(files()).isEqualTo(before);
        List<Line> real = run(folder, false);
        assertThat(real).isEqualTo(dry);
        assertThat(dry).hasSize(21);
        assertThat(dry.stream()
                        .filter(line -> line.verdict() == Verdict.REFUSED)
                        .map(Line::path))
                .contains("rỗng.txt", "bom.png", "nổ.zip", "hình.svg");
        assertThat(dry.stream().filter(line -> line.verdict() == Verdict.TAKEN).map(Line::path))
                .contains("thật.png", "gói.zip!/Quyền trẻ em.txt", "gói.zip!/thu muc/ghi.txt", "Đặng.txt", "Dang.txt");
        assertThat(files()).isEqualTo(before + dry.size());
        List<Line> again = run(folder, false);
        assertThat(again).filteredOn(line -> line.verdict() == Verdict.TAKEN).isEmpty();
        assertThat(run(folder, true)).isEqualTo(again);
    }

    @Test
    void describesFilesByTheSheetBesideThem() throws IOException {
        write("a.txt", "a");
        write("b.txt", "b");
        Files.writeString(folder.resolve("metadata.csv"), """
                file,kind,title[vi],title[km],date,creator#1
                a.txt,book,Một,មួយ,2024-05,Nguyễn Văn A|author
                b.txt,,Hai,,05/06/2024,
                c.txt,,Ba,,,
                """);
        List<Line> dry = run(folder, true);
        assertThat(dry).extracting(Line::verdict).containsExactly(Verdict.TAKEN, Verdict.REFUSED, Verdict.REFUSED);
        assertThat(dry.get(1).with().toString()).contains("date: 05/06/2024");
        assertThat(run(folder, false)).isEqualTo(dry);
        var id = jdbc.sql("select item from archive.file where name = 'a.txt' order by arrived_at desc limit 1")
                .query(UUID.class)
                .single();
        assertThat(stages(id))
                .as("the command waits for text and index too, not for keeping alone")
                .contains("text done", "index done");
        var item = items.all(List.of(new ItemId(id))).get(0);
        assertThat(item.description().values(TextField.TITLE, "km")).containsExactly("មួយ");
        assertThat(item.description().kind()).isEqualTo(ItemKind.BOOK);
    }

    @Test
    void takesTheKindOfAFileWhereTheSheetDoesNotSayIt() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("thư.docx"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", "<Types/>");
            entry(zip, "word/document.xml", "<document/>");
        }
        ImageIO.write(
                new BufferedImage(41, 31, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("hình.png").toFile());
        Files.writeString(folder.resolve("metadata.csv"), """
                file,title[vi]
                thư.docx,Thư
                hình.png,Hình
                """);
        assertThat(FolderReading.read(folder, null, check))
                .isInstanceOfSatisfying(
                        FolderReading.Rows.class,
                        read -> assertThat(read.rows())
                                .extracting(row -> row.description().kind())
                                .containsExactly(ItemKind.TEXT, ItemKind.IMAGE));
    }

    @Test
    void makesOneItemOfAllRowsWithACodeOfTheSheetsOwn() throws IOException {
        write("mặt trước.txt", "a");
        write("mặt sau.txt", "b");
        write("thư khác.txt", "c");
        Files.writeString(folder.resolve("metadata.csv"), """
                code,file,title[vi]
                HỘP-3/17,mặt trước.txt,Thư
                HỘP-3/18,thư khác.txt,Thư khác
                HỘP-3/17,mặt sau.txt,
                """);
        assertThat(run(folder, false)).extracting(Line::verdict).containsOnly(Verdict.TAKEN);
        assertThat(jdbc.sql("""
                        select count(distinct f.item) from archive.file f join archive.lot_row r on r.file = f.id
                        join archive.lot l on l.id = r.lot where l.resumes = :folder
                        """)
                        .param("folder", folder.toAbsolutePath().normalize().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void addsNothingToAnItemThatWasDisposedOf() throws IOException {
        write("cũ.txt", "a");
        run(folder, false);
        String code = jdbc.sql("""
                        select i.code from archive.item i join archive.file f on f.item = i.id
                        where f.name = 'cũ.txt' order by f.arrived_at desc limit 1
                        """).query(String.class).single();
        jdbc.sql("update archive.item set state = 'disposed' where code = :code")
                .param("code", code)
                .update();
        write("mới.txt", "b");
        Files.writeString(folder.resolve("metadata.csv"), "code,file,title[vi]\n" + code + ",mới.txt,Mới\n");
        List<Line> dry = run(folder, true);
        assertThat(dry).extracting(Line::reasonKey).containsExactly("archive.folder.item-disposed");
        assertThat(run(folder, false)).isEqualTo(dry);
    }

    private List<String> stages(UUID item) {
        return jdbc.sql("select stage || ' ' || r.state from archive.stage_run r join archive.file f on f.id = r.file"
                        + " where f.item = :item")
                .param("item", item)
                .query(String.class)
                .list();
    }

    @Test
    void refusesASheetThatItDoesNotUnderstand() throws IOException {
        Files.writeString(folder.resolve("metadata.csv"), "file,dc.title\na.txt,x\n");
        assertThat(ingest.run(folder, null, false, (line, of) -> {}))
                .contains(new FolderIngest.Unusable("archive.sheet.unknown-column", List.of("dc.title")));
    }
}
