package vn.labuong.archive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.ingest.ArrivedName;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.ItemWriting.Changing;
import vn.labuong.archive.item.People;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TaggedText.Status;
import vn.labuong.archive.item.TextField;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.recognise.PrintedPage;
import vn.labuong.archive.search.PageMarks.Mark;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;

/** A scanned page goes in as a picture and comes out as words that are found, each where it stands on the page. */
@ProductTest
class ScannedPageIntegrationTests {

    @TempDir
    Path temporary;

    @Autowired
    Intake intake;

    @Autowired
    ItemWriting writing;

    @Autowired
    Publication publication;

    @Autowired
    Pages pages;

    @Autowired
    ArchiveSearch search;

    @Autowired
    PageMarks marks;

    @Autowired
    JdbcClient jdbc;

    private static Description said(String language, String title) {
        Description bare = Description.unread(ItemKind.TEXT, "x", null);
        return new Description(
                ItemKind.TEXT,
                Level.PUBLIC,
                null,
                People.NONE,
                null,
                null,
                null,
                null,
                bare.rights(),
                language,
                null,
                null,
                false,
                List.of(new TaggedText(TextField.TITLE, 0, "vi", title, Status.ORIGINAL)),
                Map.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    private Intake.Taken taken(Path png, Description said) throws IOException {
        UUID lot = intake.open("t", Intake.Source.UPLOAD, null, null);
        try (InputStream in = Files.newInputStream(png)) {
            return intake.take(lot, 1, ArrivedName.of("trang.png"), in, () -> writing.create(said));
        }
    }

    private boolean isIndexed(FileId file) {
        return jdbc.sql(
                                "select count(*) from archive.stage_run where file = :file and stage = 'index' and state = 'done'")
                        .param("file", file.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    @ParameterizedTest
    @CsvSource({"vi, Be Vietnam Pro, vui choi, vui chơi", "km, Noto Sans Khmer, សន្តិភាព, សន្តិភាព"})
    void isFoundByAWordOnItAndShowsWhereItStands(String language, String font, String query, String wanted)
            throws IOException {
        Path png = temporary.resolve("trang.png");
        List<String> printed = language.equals("km") ? PrintedPage.KHMER : PrintedPage.VIETNAMESE;
        PrintedPage.Drawn drawn = PrintedPage.draw(printed, font, wanted, png);
        String title = "Trang quét " + UUID.randomUUID();
        Intake.Taken taken = taken(png, said(language, title));
        await().atMost(Duration.ofMinutes(3)).until(() -> isIndexed(taken.file()));
        assertThat(publication.publish(taken.item(), 1)).isInstanceOf(Changing.Changed.class);
        Viewer anybody = Viewer.publicOn(LocalDate.now(VietnamTime.ZONE));
        String words = "\"" + title + "\" " + query;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                search.search(SearchRequest.of(words, search.audience(anybody)), anybody)
                                        .hits())
                        .singleElement()
                        .satisfies(hit ->
                                assertThat(hit.pages()).extracting("number").containsExactly(1)));
        PageOfFile page = pages.visible(taken.file(), 1, anybody).orElseThrow();
        assertThat(page.language()).isEqualTo(language);
        List<Mark> boxes = marks.of(page, query).marks();
        var picture = ImageIO.read(png.toFile());
        double middle = 100 * (drawn.x() + drawn.right()) / 2 / picture.getWidth();
        double centre = 100 * (drawn.y() + drawn.bottom()) / 2 / picture.getHeight();
        assertThat(boxes).anySatisfy(box -> {
            assertThat(middle).isBetween(box.left(), box.left() + box.width());
            assertThat(centre).isBetween(box.top(), box.top() + box.height());
        });
    }
}
