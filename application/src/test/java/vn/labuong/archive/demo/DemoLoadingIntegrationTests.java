package vn.labuong.archive.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.testing.ProductTest;

/** A few files of the demonstration come in by the real door, are published by their levels, and come in once. */
@ProductTest
class DemoLoadingIntegrationTests {

    private static final Set<String> FEW = Set.of(
            "leaflet/civil.km.txt",
            "district/tri-ton.km.html",
            "poster/justice.en.png",
            "object/social.none.png",
            "table/minorities.km.csv",
            "tune/children.none.wav",
            "film/one-day.mp4",
            "leaflet/trafficking.vi.pdf");

    @TempDir
    Path folder;

    @Autowired
    DemoLoading loading;

    @Autowired
    JdbcClient jdbc;

    private static List<DemoItem> few() {
        List<DemoItem> few = DemoItem.all().stream()
                .filter(item -> FEW.contains(item.file()))
                .toList();
        assertThat(few).hasSameSizeAs(FEW);
        return few;
    }

    private Map<String, Object> standing(String name) {
        return jdbc.sql("""
                        select i.kind, i.state, i.access, i.demonstration, i.version, l.started_by
                          from archive.file f join archive.item i on i.id = f.item
                          join archive.lot_row r on r.file = f.id join archive.lot l on l.id = r.lot
                         where f.name = :name and l.resumes = :folder
                        """)
                .param("name", name)
                .param("folder", folder.toString())
                .query()
                .singleRow();
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private void copyTo(Path other) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                Files.copy(one, other.resolve(folder.relativize(one).toString()));
            }
        }
    }

    @Test
    void comesInByTheDoorOfEveryFolderAndOnlyOnce(@TempDir Path parent) throws IOException {
        DemoFolder.of(few()).write(folder);
        loading.load(folder);
        assertThat(standing("civil.km.txt"))
                .containsEntry("state", "published")
                .containsEntry("demonstration", true)
                .containsEntry("started_by", "demo.archivist");
        assertThat(standing("trafficking.vi.pdf"))
                .containsEntry("state", "published")
                .containsEntry("access", "sealed");
        assertThat(standing("social.none.png")).containsEntry("state", "draft").containsEntry("access", "agency");
        assertThat(jdbc.sql(
                                "select count(*) from archive.lot_row r join archive.lot l on l.id = r.lot where l.resumes = ?")
                        .param(folder.toString())
                        .query(Long.class)
                        .single())
                .as("the captions in three languages beside the film have no rows of their own in the sheet")
                .isEqualTo(FEW.size() + 3L);
        readAndShown();

        long files = count("archive.file");
        long items = count("archive.item");
        jdbc.sql("update archive.item set access = 'public' where id = (select item from archive.file where name = ?)")
                .param("social.none.png")
                .update();
        jdbc.sql("update archive.item set version = 2 where id = (select item from archive.file where name = ?)")
                .param("social.none.png")
                .update();
        loading.load(folder);
        assertThat(standing("social.none.png")).as("somebody works on it").containsEntry("state", "draft");
        Path moved = parent.resolve("moved");
        copyTo(moved);
        loading.load(moved);
        assertThat(count("archive.file")).isEqualTo(files);
        assertThat(count("archive.item")).isEqualTo(items);
    }

    private void readAndShown() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(jdbc.sql("""
                            select t.text from archive.page_text t join archive.file f on f.id = t.file
                             where f.name = 'tri-ton.km.html'
                            """).query(String.class).list()).anyMatch(text -> text.contains("សាស្ត្រាស្លឹករឹត"));
            assertThat(jdbc.sql("""
                            select distinct f.name from archive.rendition r join archive.file f on f.id = r.file
                             where f.name in ('one-day.mp4', 'children.none.wav', 'justice.en.png')
                            """).query(String.class).list()).hasSize(3);
            assertThat(jdbc.sql("""
                            select r.language from archive.rendition r join archive.file f on f.id = r.file
                             where f.name like 'one-day.%.vtt' and r.kind = 'captions' and r.gone_at is null
                            """).query(String.class).list()).containsExactlyInAnyOrder("vi", "en", "km");
        });
    }
}
