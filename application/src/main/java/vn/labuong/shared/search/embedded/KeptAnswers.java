package vn.labuong.shared.search.embedded;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchResult;

/**
 * Answers to what was asked of one state of the index: the next change of the index makes another state, of which nothing is
 * known yet. In memory only, some thousand results in all; whoever asks the same at the same time waits for the first.
 */
final class KeptAnswers {

    private static final long MOST = 50_000;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Cache<Asked, SearchResult> answers = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Asked asked, SearchResult answer) -> weight(answer))
            .expireAfterAccess(IDLE)
            .build();

    /** A question, with the audience in it, to one state of the index. */
    private record Asked(Object state, SearchRequest request) {}

    /** How an answer is found where none is kept. */
    interface Search {
        SearchResult result() throws IOException;
    }

    SearchResult of(IndexReader state, SearchRequest request, Search search) {
        IndexReader.CacheHelper helper = state.getReaderCacheHelper();
        if (helper == null) {
            throw new IllegalStateException("A state of the index without a name of its own: " + state);
        }
        return answers.get(new Asked(helper.getKey(), request), any -> {
            try {
                return search.result();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    private static int weight(SearchResult answer) {
        int counts = answer.facets().values().stream().mapToInt(List::size).sum();
        return 1 + answer.items().size() + counts;
    }
}
