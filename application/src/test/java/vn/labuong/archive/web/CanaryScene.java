package vn.labuong.archive.web;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.Level;
import vn.labuong.archive.ingest.ArrivedName;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.page.PageLayouts;
import vn.labuong.archive.page.PageOfFile.Source;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.search.ItemIndex;
import vn.labuong.shared.search.SearchIndex;
import vn.labuong.shared.storage.DataFolder;

/** Items with real files that have gone through all stages, for tests of what the public can reach of them. */
final class CanaryScene {

    private final ApplicationContext product;
    private final JdbcClient jdbc;

    CanaryScene(ApplicationContext product) {
        this.product = product;
        this.jdbc = product.getBean(JdbcClient.class);
    }

    private <T> T of(Class<T> type) {
        return product.getBean(type);
    }

    /** An item with one file, through all stages. */
    Intake.Taken taken(String title, Level level, String name, byte[] bytes) {
        Intake intake = of(Intake.class);
        UUID lot = intake.open(title, Intake.Source.UPLOAD, ArchiveFixture.OWN, null);
        Intake.Taken taken = intake.take(
                lot,
                1,
                ArrivedName.of(name),
                new ByteArrayInputStream(bytes),
                () -> of(ItemWriting.class).create(ArchiveFixture.described(title, level)));
        awaitIndexed(taken.file());
        return taken;
    }

    void awaitIndexed(FileId file) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jdbc.sql("select count(*) from archive.stage_run"
                                        + " where file = :file and stage = 'index' and state = 'done'")
                                .param("file", file.value())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    /** What somebody read on a page, with its boxes. */
    void text(FileId file, int number, PageText text) {
        of(TransactionTemplate.class).executeWithoutResult(status -> {
            String alto = of(PageLayouts.class).keep(file, number, text);
            of(Pages.class).putUnlessThere(file, number, text.width(), text.height());
            of(Pages.class).text(file, number, new Pages.NewText(text.text(), Source.CORRECTED, "vi", 1.0), alto, "t");
        });
    }

    void seal(FileId file, int page) {
        String sql = page == 0
                ? "update archive.file set access = 'sealed' where id = :file"
                : "update archive.page set access = 'sealed' where file = :file and number = " + page;
        jdbc.sql(sql).param("file", file.value()).update();
    }

    /** Published and in the index as it stands now. */
    Item publish(ItemId id) {
        of(Publication.class).publish(id, item(id).version());
        of(ItemIndex.class).update(id);
        of(SearchIndex.class).commit();
        return item(id);
    }

    /** The index holds the item as it stands now. */
    void reindex(ItemId id) {
        of(ItemIndex.class).update(id);
    }

    Item item(ItemId id) {
        return of(Items.class).all(java.util.List.of(id)).get(0);
    }

    Path publicIndex() {
        return of(DataFolder.class).folder("search").resolve("public");
    }

    Path copies(FileId file) {
        return of(DataFolder.class)
                .folder("archive/copies")
                .resolve(file.toString().substring(0, 2))
                .resolve(file.toString());
    }
}
