package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.labuong.shared.search.Audience;
import vn.labuong.shared.search.QueryText;
import vn.labuong.shared.search.SearchDocument;
import vn.labuong.shared.search.SearchIndex;
import vn.labuong.shared.search.SearchIndexInUse;
import vn.labuong.shared.search.SearchIndexOutdated;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.search.SearchResult;
import vn.labuong.shared.text.SearchTokens;

/**
 * The index in a folder, as two indexes: {@code public} holds public documents of public items and nothing else, and is
 * the only one that a search of the public opens; {@code staff} holds all, each search in it filtered by audience.
 */
public final class EmbeddedSearchIndex implements SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedSearchIndex.class);

    /** Grows when the fields change, or what a module puts into one. */
    private static final int FORMAT = 3;

    private static final int SECONDS_BETWEEN_COMMITS = 5;

    private static final int SECONDS_IDLE = 30;

    private final Path folder;
    private final ScheduledThreadPoolExecutor timer;
    private final Future<?> commits;
    private final ExecutorService counting;
    private final @Nullable KeptAnswers answers;
    private @Nullable Shelves shelves;
    private @Nullable Throwable damage;
    private boolean madeNew;
    private boolean closed;

    private EmbeddedSearchIndex(Path folder, @Nullable KeptAnswers answers) {
        this.folder = folder;
        this.answers = answers;
        this.timer = new ScheduledThreadPoolExecutor(1, work -> daemon(work, "search-commit"));
        // With all other processors busy a search counts for itself: nothing ever waits in line.
        this.counting = new ThreadPoolExecutor(
                0,
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                SECONDS_IDLE,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> daemon(work, "search-count"),
                new ThreadPoolExecutor.CallerRunsPolicy());
        this.commits = timer.scheduleWithFixedDelay(
                this::commitInTime, SECONDS_BETWEEN_COMMITS, SECONDS_BETWEEN_COMMITS, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Opens the index in the folder, or makes an empty one. What cannot be read, or was made by another version, stays
     * untouched and is told by {@link #mustBeRebuilt()}.
     *
     * @throws SearchIndexInUse where another program holds it
     */
    public static EmbeddedSearchIndex open(Path folder) {
        return open(folder, null);
    }

    /** The same; what is asked again while nothing was changed is answered from memory. */
    static EmbeddedSearchIndex open(Path folder, @Nullable KeptAnswers answers) {
        var index = new EmbeddedSearchIndex(folder, answers);
        try {
            index.openShelves();
            return index;
        } catch (RuntimeException fault) {
            index.timer.shutdownNow();
            index.counting.shutdownNow();
            throw fault;
        }
    }

    private synchronized void openShelves() {
        try {
            var ofPublic = Shelf.signature(folder.resolve(Shelves.PUBLIC));
            var ofStaff = Shelf.signature(folder.resolve(Shelves.STAFF));
            if (ofPublic == null && ofStaff == null) {
                shelves = Shelves.open(folder, signature(UUID.randomUUID().toString()), true);
                madeNew = true;
            } else if (ofPublic != null && ofPublic.equals(ofStaff) && isCurrent(ofPublic)) {
                shelves = Shelves.open(folder, ofPublic, false);
            } else {
                LOG.warn("The search index {} is of another version: {} and {}", folder, ofPublic, ofStaff);
            }
        } catch (IOException unreadable) {
            LOG.warn("The search index {} cannot be read", folder, unreadable);
            damage = unreadable;
        }
    }

    /** Both indexes of a pair bear one name, so that one of them is never taken from elsewhere. */
    private static Map<String, String> signature(String pair) {
        return Map.of("format", String.valueOf(FORMAT), "key", String.valueOf(SearchTokens.VERSION), "pair", pair);
    }

    private static boolean isCurrent(Map<String, String> signature) {
        var pair = signature.get("pair");
        return pair != null && signature.equals(signature(pair));
    }

    private synchronized Shelves shelves() {
        if (closed) {
            throw new IllegalStateException("The search index " + folder + " is closed");
        }
        if (shelves == null) {
            throw new SearchIndexOutdated(folder, damage);
        }
        return shelves;
    }

    @Override
    public void put(SearchDocument item, Iterable<SearchDocument> pages) {
        try {
            shelves().put(item, pages);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void remove(String item) {
        try {
            shelves().remove(item);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public SearchResult search(SearchRequest request) {
        var text = QueryText.of(request.text());
        boolean guarded = !request.audience().isPublic();
        return shelves()
                .of(request.audience())
                .use(searcher -> answers == null
                        ? new ItemSearch(searcher, request, text, guarded, counting).result()
                        : answers.of(
                                searcher.getIndexReader(),
                                request,
                                () -> new ItemSearch(searcher, request, text, guarded, counting).result()));
    }

    @Override
    public List<Integer> pages(String item, String text, Audience audience) {
        var query = Queries.pagesOf(item, QueryText.of(text), audience.isPublic() ? null : audience);
        return shelves().of(audience).use(searcher -> PagesOfItem.found(searcher, query));
    }

    @Override
    public Optional<String> suggestion(String text, Audience audience) {
        return shelves()
                .of(audience)
                .use(searcher -> new Spelling(searcher, audience.isPublic() ? null : audience).of(text));
    }

    @Override
    public void commit() {
        try {
            shelves().commit();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void commitInTime() {
        try {
            if (isOpen()) {
                commit();
            }
        } catch (RuntimeException fault) {
            LOG.error("The search index {} cannot be written", folder, fault);
        }
    }

    private synchronized boolean isOpen() {
        return shelves != null;
    }

    @Override
    public void purge() {
        try {
            shelves().purge();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public synchronized boolean mustBeRebuilt() {
        return shelves == null && !closed;
    }

    @Override
    public synchronized boolean isNew() {
        return madeNew;
    }

    @Override
    public synchronized void clear() {
        madeNew = false;
        try {
            if (shelves != null) {
                shelves.close();
            }
            shelves = Shelves.open(folder, signature(UUID.randomUUID().toString()), true);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        commits.cancel(false);
        timer.shutdown();
        counting.shutdown();
        synchronized (this) {
            try {
                if (shelves != null) {
                    shelves.close();
                }
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            } finally {
                shelves = null;
                closed = true;
            }
        }
    }
}
