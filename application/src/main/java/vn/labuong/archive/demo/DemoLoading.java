package vn.labuong.archive.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.folder.FolderIngest;
import vn.labuong.archive.folder.FolderIngest.Verdict;
import vn.labuong.archive.item.Publication;

/** Takes the folder in and publishes it, in the name of the demonstration's archivist. */
@Component
class DemoLoading {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoading.class);
    private static final String ARCHIVIST = "demo.archivist";

    /** Seconds between two rounds of publishing. */
    private static final int ROUND = 5;

    private static final int LONGEST_ROUND = 60;

    private static final int UNTOUCHED = 1;

    private final FolderIngest ingest;
    private final Publication publication;
    private final JdbcClient jdbc;

    DemoLoading(FolderIngest ingest, Publication publication, JdbcClient jdbc) {
        this.ingest = ingest;
        this.publication = publication;
        this.jdbc = jdbc;
    }

    /**
     * Takes in what has not been, and publishes what nobody has touched since; from time to time already meanwhile, since a
     * file that has to be tried again must not keep the others waiting.
     */
    void load(Path folder) {
        ScheduledExecutorService rounds =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "demo-archive-publishing"));
        ScheduledFuture<?> publishing =
                rounds.scheduleWithFixedDelay(() -> asArchivist(() -> publish(folder)), ROUND, ROUND, TimeUnit.SECONDS);
        try {
            asArchivist(() -> take(folder));
        } finally {
            publishing.cancel(false);
            stop(rounds);
        }
        asArchivist(() -> publish(folder));
    }

    private static void stop(ExecutorService rounds) {
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(LONGEST_ROUND, TimeUnit.SECONDS)) {
                rounds.shutdownNow();
            }
        } catch (InterruptedException stop) {
            rounds.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static void asArchivist(Runnable work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(ARCHIVIST, null, List.of()));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void take(Path folder) {
        if (!isTaken(folder)) {
            ingest.run(folder, null, false, (line, of) -> told(line));
        }
    }

    private static void told(FolderIngest.Line line) {
        if (line.verdict() == Verdict.REFUSED) {
            LOG.warn("The demonstration archive: {} was not taken: {} {}", line.path(), line.reasonKey(), line.with());
        }
    }

    private static String source(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }

    private boolean isTaken(Path folder) {
        return jdbc.sql("select count(*) from archive.lot where resumes = :source and ended_at is not null")
                        .param("source", source(folder))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Publishes what came whole, but not what only its agency may see: that stays as drafts to work on. */
    private void publish(Path folder) {
        jdbc.sql("""
                        select i.id from archive.item i
                         where i.state = 'draft' and i.version = :untouched and i.demonstration and i.access <> 'agency'
                           and exists (select 1 from archive.lot_row r join archive.lot l on l.id = r.lot
                                        where r.item = i.id and l.resumes = :source)
                        """)
                .param("untouched", UNTOUCHED)
                .param("source", source(folder))
                .query(UUID.class)
                .list()
                .forEach(id -> publication.publish(new ItemId(id), UNTOUCHED));
    }
}
