package vn.labuong.shared.search.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.search.SearchIndexInUse;

/** One physical index in a folder of its own, held by one writer. */
final class Shelf implements AutoCloseable {

    /** Fewer than Lucene's ten: each search pays for each segment, and far more is sought than written. */
    private static final int SEGMENTS = 4;

    private static final double MEMORY_MIB = 64;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private final Map<String, Long> unseen = new ConcurrentHashMap<>();

    /** What is done with one state of the index. */
    interface Use<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    /**
     * Opens the index, or makes an empty one.
     *
     * @param signature written with each commit: by what the index was made
     * @param anew throws away what is there
     * @throws SearchIndexInUse where another writer holds it
     */
    static Shelf open(Path folder, Map<String, String> signature, boolean anew) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            if (anew) {
                empty(directory);
            }
            // Its analyzer is never asked: each field brings its tokens along.
            var config = new IndexWriterConfig();
            config.setRAMBufferSizeMB(MEMORY_MIB);
            config.setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
            var merges = new TieredMergePolicy();
            merges.setForceMergeDeletesPctAllowed(0);
            merges.setSegmentsPerTier(SEGMENTS);
            config.setMergePolicy(merges);
            var writer = new IndexWriter(directory, config);
            return shelf(directory, writer, signature);
        } catch (LockObtainFailedException held) {
            directory.close();
            throw new SearchIndexInUse(folder, held);
        } catch (IOException | RuntimeException fault) {
            directory.close();
            throw fault;
        }
    }

    /** Lucene would read what is there before it lets go of it, and fail where that is damaged. */
    private static void empty(FSDirectory directory) throws IOException {
        try (var held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            held.ensureValid();
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static Shelf shelf(FSDirectory directory, IndexWriter writer, Map<String, String> signature)
            throws IOException {
        try {
            writer.setLiveCommitData(signature.entrySet());
            return new Shelf(directory, writer);
        } catch (IOException | RuntimeException unreadable) {
            writer.rollback();
            throw unreadable;
        }
    }

    private Shelf(FSDirectory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /** By what the index in a folder was made; null where there is none. */
    static @Nullable Map<String, String> signature(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return null;
            }
            var commits = DirectoryReader.listCommits(directory);
            return new HashMap<>(commits.get(commits.size() - 1).getUserData());
        }
    }

    /** Puts the documents in the place of those of the item, as one block. */
    void put(String item, Iterable<Document> documents) throws IOException {
        writer.updateDocuments(ofItem(item), documents);
        unseen.put(item, changes.incrementAndGet());
    }

    void remove(String item) throws IOException {
        writer.deleteDocuments(ofItem(item));
        unseen.put(item, changes.incrementAndGet());
    }

    /** False only where nothing of the item is here; costs no refresh. */
    boolean mayHold(String item) throws IOException {
        if (unseen.containsKey(item)) {
            return true;
        }
        var searcher = searchers.acquire();
        try {
            return searcher.count(new TermQuery(ofItem(item))) > 0;
        } finally {
            searchers.release(searcher);
        }
    }

    private static Term ofItem(String item) {
        return new Term(Fields.ITEM, item);
    }

    /** Works on the newest state: with every change that was made before this call. */
    <T> T use(Use<T> work) {
        try {
            long until = changes.get();
            if (seen.get() < until) {
                searchers.maybeRefreshBlocking();
                seen.accumulateAndGet(until, Math::max);
                unseen.values().removeIf(change -> change <= until);
            }
            var searcher = searchers.acquire();
            try {
                return work.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** On return every change made before is on the disk. */
    void commit() throws IOException {
        writer.commit();
    }

    /** Rewrites every segment that holds removed documents, and lets go of the files. */
    void purge() throws IOException {
        writer.forceMergeDeletes();
        writer.commit();
        searchers.maybeRefreshBlocking();
        writer.deleteUnusedFiles();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
