package vn.labuong.shared.search.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.shared.search.Audience;
import vn.labuong.shared.search.SearchDocument;
import vn.labuong.shared.search.SearchIndexInUse;
import vn.labuong.shared.search.SearchIndexOutdated;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchResult;

/** Kept through stops of every kind, told when it cannot be trusted. */
class SearchDurabilityTests {

    private static final int KILLS = 5;
    private static final Audience ALL = new Audience(Set.of("public", "staff", "sealed"));

    @TempDir
    Path folder;

    private static SearchResult search(EmbeddedSearchIndex index, String text, Audience audience) {
        return index.search(SearchRequest.of(text, audience));
    }

    private static void put(EmbeddedSearchIndex index, String item, String title) {
        index.put(SearchDocument.item(item, Map.of("vi", title), "public"), List.of());
    }

    @Test
    void keepsWhatWasPutOverAStop() {
        try (var index = EmbeddedSearchIndex.open(folder)) {
            put(index, "a", "Quyền");
        }
        try (var index = EmbeddedSearchIndex.open(folder)) {
            assertThat(index.mustBeRebuilt()).isFalse();
            assertThat(search(index, "quyền", Audience.PUBLIC).total()).isEqualTo(1);
            assertThat(search(index, "quyền", ALL).total()).isEqualTo(1);
        }
    }

    @Test
    void isHeldByOneWriter() {
        try (var index = EmbeddedSearchIndex.open(folder)) {
            assertThatThrownBy(() -> EmbeddedSearchIndex.open(folder))
                    .isInstanceOf(SearchIndexInUse.class)
                    .hasMessageContaining(folder.toString());
            put(index, "a", "vẫn ghi được");
            assertThat(search(index, "ghi", Audience.PUBLIC).total()).isEqualTo(1);
        }
        EmbeddedSearchIndex.open(folder).close();
    }

    @Test
    void mustBeRebuiltWhereItIsOfAnotherVersion() throws IOException {
        Shelves.open(folder, Map.of("format", "1", "key", "0", "pair", "p"), true)
                .close();
        assertRebuilds();
    }

    @Test
    void mustBeRebuiltWhereOneHalfIsMissing() throws IOException {
        EmbeddedSearchIndex.open(folder).close();
        for (var file : files(folder.resolve(Shelves.STAFF))) {
            Files.delete(file);
        }
        assertRebuilds();
    }

    @ParameterizedTest
    @ValueSource(strings = {".si", ".cfs", "segments_2"})
    void mustBeRebuiltWhereItIsDamaged(String damaged) throws IOException {
        try (var index = EmbeddedSearchIndex.open(folder)) {
            put(index, "a", "Quyền");
        }
        for (var file : files(folder.resolve(Shelves.PUBLIC))) {
            if (file.getFileName().toString().endsWith(damaged)) {
                Files.write(file, new byte[10]);
            }
        }
        assertRebuilds();
    }

    private static List<Path> files(Path shelf) throws IOException {
        try (var files = Files.list(shelf)) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    private void assertRebuilds() {
        try (var index = EmbeddedSearchIndex.open(folder)) {
            assertThat(index.mustBeRebuilt()).isTrue();
            assertThatThrownBy(() -> search(index, "", Audience.PUBLIC)).isInstanceOf(SearchIndexOutdated.class);
            assertThatThrownBy(() -> put(index, "a", "b")).isInstanceOf(SearchIndexOutdated.class);
            index.clear();
            assertThat(index.mustBeRebuilt()).isFalse();
            put(index, "a", "Mới");
        }
        try (var index = EmbeddedSearchIndex.open(folder)) {
            assertThat(search(index, "mới", Audience.PUBLIC).total()).isEqualTo(1);
        }
    }

    /** Kill -9 at any moment: what was said to be kept is there, whole, and what was sealed is not public. */
    @Test
    @Timeout(120)
    void losesNothingThatWasCommittedWhenKilled() throws Exception {
        var random = new Random();
        int next = 0;
        var sealed = new ArrayList<Integer>();
        for (int kill = 0; kill < KILLS; kill++) {
            int kept = next - 1;
            var writer = start(next);
            try (BufferedReader said = writer.inputReader()) {
                int lines = 1 + random.nextInt(30);
                for (var line = said.readLine(); line != null; line = said.readLine()) {
                    int item = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
                    if (line.startsWith("kept")) {
                        kept = item;
                    } else {
                        sealed.add(item);
                    }
                    if (--lines == 0) {
                        assertThat(writer.toHandle().destroyForcibly()).isTrue();
                    }
                }
            }
            writer.waitFor(1, TimeUnit.MINUTES);
            check(kept, sealed);
            next = kept + 1;
        }
    }

    private Process start(int next) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        String.valueOf(next))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void check(int kept, List<Integer> sealed) {
        try (var index = EmbeddedSearchIndex.open(folder)) {
            assertThat(index.mustBeRebuilt()).isFalse();
            for (int item = 0; item <= kept; item++) {
                var found = search(index, "lời số" + item, ALL);
                assertThat(found.total()).as("item " + item).isEqualTo(1);
                assertThat(found.items().get(0).pageCount()).isEqualTo(KilledWriter.PAGES);
            }
            for (int item : sealed) {
                assertThat(search(index, "lời số" + item, Audience.PUBLIC).total())
                        .isZero();
            }
        }
    }

    /** Each thread sees its own writes at once, and never half an item, while others write and search. */
    @Test
    @Timeout(60)
    void showsEveryWriteToTheNextSearchOfSeveralThreads() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try (var index = EmbeddedSearchIndex.open(folder)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int thread = 0; thread < 4; thread++) {
                int number = thread;
                work.add(() -> writesAndReads(index, number));
            }
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
            assertThat(search(index, "", Audience.PUBLIC).total()).isEqualTo(4);
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean writesAndReads(EmbeddedSearchIndex index, int thread) {
        for (int time = 0; time < 60; time++) {
            int item = thread * 1_000 + time;
            index.put(
                    KilledWriter.document(thread, "public"),
                    KilledWriter.pages(thread).stream()
                            .map(page -> page.body("vi", "lần" + item))
                            .toList());
            var found = search(index, "lần" + item, Audience.PUBLIC);
            assertThat(found.total()).isEqualTo(1);
            assertThat(found.items().get(0).pageCount()).isEqualTo(KilledWriter.PAGES);
        }
        return true;
    }

    @Test
    void takesNothingMoreOnceClosed() {
        var index = EmbeddedSearchIndex.open(folder);
        put(index, "a", "Quyền");
        index.close();
        index.close();
        assertThatThrownBy(() -> put(index, "b", "đã đóng")).isInstanceOf(IllegalStateException.class);
    }
}
