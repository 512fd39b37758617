package vn.labuong.shared.search.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.shared.search.Audience;
import vn.labuong.shared.search.SearchDocument;
import vn.labuong.shared.search.SearchIndex;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.YearRange;
import vn.labuong.shared.search.embedded.EmbeddedSearchIndex;
import vn.labuong.shared.search.made.MadeTexts;

/** {@code ./labuong bench search}: our search against a bare Lucene program, in one run; written to a file. */
class SearchBench {

    private static final int ITEMS = Integer.getInteger("labuong.bench.items", 20_000);
    private static final int PAGES = 9;
    private static final int WORDS = 60;
    private static final int QUERIES = 500;
    private static final int ROUNDS = 3;
    private static final double LIMIT_MS = 30;

    @TempDir
    Path folder;

    private final StringBuilder table = new StringBuilder();
    private final List<String> queries = new ArrayList<>();

    private interface Ask {
        int hits(String query) throws IOException;
    }

    private record Times(double wall, double processor) {}

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void printsTheRatios() throws Exception {
        row("search", "measured", "against", "ratio");
        table.append(
                String.format("|%s|%s:|%s:|%s:|%n", "-".repeat(68), "-".repeat(11), "-".repeat(11), "-".repeat(7)));
        try (var ours = EmbeddedSearchIndex.open(folder.resolve("ours"));
                var bare = new BareLucene(folder.resolve("bare"))) {
            fill(ours, bare);
            ours.commit();
            bare.commit();
            var bareTimes = measure(query -> (int) bare.search(query).totalHits.value);
            var countingTimes = measure(query -> (int) bare.searchAndCount(query).totalHits.value);
            var ourTimes =
                    measure(query -> ours.search(asked(query, Audience.PUBLIC)).total());
            var staffTimes = measure(query -> ours.search(asked(query, new Audience(Set.of("public", "staff"))))
                    .total());
            figure("search of the public, p95, ms (limit)", ourTimes.wall(), LIMIT_MS);
            figure(
                    "search of the public, p95, ms, against bare Lucene (limit 3 times)",
                    ourTimes.wall(),
                    bareTimes.wall());
            figure("the same in processor time", ourTimes.processor(), bareTimes.processor());
            figure("against bare Lucene that counts all hits", ourTimes.wall(), countingTimes.wall());
            figure("the same in processor time", ourTimes.processor(), countingTimes.processor());
            figure("search of the staff, p95, ms, against bare Lucene", staffTimes.wall(), bareTimes.wall());
            figure("the same in processor time", staffTimes.processor(), bareTimes.processor());
            listing(ours);
            Files.writeString(Path.of("target/bench-search.md"), table.toString());
        }
    }

    private static SearchRequest asked(String query, Audience audience) {
        return SearchRequest.of(query, audience).facets("kind", "place", "right", "language", "agency");
    }

    private void listing(SearchIndex ours) {
        var took = new ArrayList<Long>();
        for (int time = 0; time < 100; time++) {
            long begin = System.nanoTime();
            ours.search(asked("", Audience.PUBLIC)
                    .order(SearchRequest.Order.TITLE, "vi")
                    .page(time % 10, 20));
            took.add(System.nanoTime() - begin);
        }
        figure("all items in the order of titles, with facets, p95, ms (limit)", p95(took), LIMIT_MS);
    }

    /** Indexes everything in both, one after the other; both from texts made before. */
    private void fill(SearchIndex ours, BareLucene bare) throws IOException {
        var made = new MadeTexts(2026);
        long our = 0;
        long their = 0;
        for (int number = 0; number < ITEMS; number++) {
            var language = made.language();
            var id = "item" + number;
            var item = item(made, id, language);
            var pages = IntStream.rangeClosed(1, PAGES)
                    .mapToObj(page -> SearchDocument.page(id, page, language, made.text(language, WORDS), "public"))
                    .toList();
            if (number % (ITEMS / QUERIES) == 0) {
                queries.add(query(made, pages.get(number % PAGES).body(), language));
            }
            long begin = System.nanoTime();
            ours.put(item, pages);
            long between = System.nanoTime();
            bare.add(item);
            for (var page : pages) {
                bare.add(page);
            }
            our += between - begin;
            their += System.nanoTime() - between;
        }
        int documents = ITEMS * (PAGES + 1);
        fact("documents, in " + ITEMS + " items", String.valueOf(documents));
        figure(
                "documents indexed in a second, in both indexes, against bare Lucene",
                documents / (our / 1e9),
                documents / (their / 1e9));
    }

    private static SearchDocument item(MadeTexts made, String id, String language) {
        return SearchDocument.item(id, Map.of("vi", made.text("vi", 6), "own", made.text(language, 6)), "public")
                .body(language, made.text(language, WORDS))
                .facet("kind", Set.of("kind" + made.below(8)))
                .facet("place", Set.of("place" + made.below(102)))
                .facet("right", rights(made))
                .facet("language", Set.of(language))
                .facet("agency", Set.of("agency" + made.below(40)))
                .years(new YearRange(2000 + made.below(26), 2026));
    }

    private static Set<String> rights(MadeTexts made) {
        return Set.copyOf(made.some("right", 30, 2));
    }

    /** One to four words of a page, a tenth in quotes, a third of the Vietnamese typed without marks. */
    private static String query(MadeTexts made, String body, String language) {
        if (language.equals("km")) {
            return made.text("km", 1 + made.below(2)).replace(" ", "");
        }
        var words = body.split(" ", -1);
        int from = made.below(words.length - 4);
        int count = 1 + made.below(4);
        boolean phrase = made.below(10) == 0;
        var taken = new ArrayList<String>();
        for (int at = 0; at < count; at++) {
            taken.add(words[phrase ? from + at : made.below(words.length)]);
        }
        var text = String.join(" ", taken);
        return phrase ? "\"" + text + "\"" : made.below(3) == 0 ? MadeTexts.bare(text) : text;
    }

    /** A query's time as it passes and as the processor works on it: what runs beside counts in the first alone. */
    private Times measure(Ask ask) throws IOException {
        var processor = ManagementFactory.getThreadMXBean();
        var took = new ArrayList<Long>();
        var worked = new ArrayList<Long>();
        long found = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            for (var query : queries) {
                long work = processor.getCurrentThreadCpuTime();
                long begin = System.nanoTime();
                found += ask.hits(query);
                if (round > 0) {
                    took.add(System.nanoTime() - begin);
                    worked.add(processor.getCurrentThreadCpuTime() - work);
                }
            }
        }
        assertThat(found).isPositive();
        return new Times(p95(took), p95(worked));
    }

    private static double p95(List<Long> nanoseconds) {
        var sorted = new ArrayList<>(nanoseconds);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1) / 1e6;
    }

    private void figure(String what, double measured, double against) {
        row(what, number(measured), number(against), String.format(Locale.ROOT, "%.2f", measured / against));
    }

    private void fact(String what, String value) {
        row(what, value, "", "");
    }

    private void row(String what, String measured, String against, String ratio) {
        table.append(String.format("| %-66s | %10s | %10s | %6s |%n", what, measured, against, ratio));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
