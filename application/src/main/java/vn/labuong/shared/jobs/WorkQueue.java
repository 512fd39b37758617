package vn.labuong.shared.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import vn.labuong.shared.database.QueueDataSource;

/**
 * Tasks that outlive the request and the process. They stand in the database, are taken once by one of the processes, in
 * parallel up to the number of cores, and are taken over from a process that has died, some 20 seconds later.
 *
 * <p>The moments of the queue are the machine's, not those of the product's clock: it is about when to try, not about
 * what holds on which day.
 */
@Component
public class WorkQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WorkQueue.class);
    private static final String TABLE = "shared.queued_task";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration STOPPING = Duration.ofSeconds(20);
    /** More waiting tasks are fetched when fewer than this many times the threads are at hand. */
    private static final double LOWER_LIMIT = 1.0;

    private static final double UPPER_LIMIT = 4.0;

    private final DataSource pages;
    private final DataSource own;
    private final ObjectProvider<QueuedWork> kinds;
    private final JdbcClient database;
    private @Nullable Working working;

    WorkQueue(
            DataSource pages, @QueueDataSource DataSource own, ObjectProvider<QueuedWork> kinds, JdbcClient database) {
        this.pages = pages;
        this.own = own;
        this.kinds = kinds;
        this.database = database;
    }

    private record Working(Map<String, OneTimeTask<Void>> tasks, SchedulerClient client, Scheduler scheduler) {}

    /** Made at the first use, since the work of a kind may itself put tasks here. */
    private synchronized Working working() {
        if (working == null) {
            List<OneTimeTask<Void>> tasks = kinds.stream().map(WorkQueue::task).toList();
            working = new Working(
                    tasks.stream().collect(Collectors.toMap(OneTimeTask::getName, Function.identity())),
                    SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(pages), List.copyOf(tasks))
                            .tableName(TABLE)
                            .build(),
                    scheduler(List.copyOf(tasks)));
        }
        return working;
    }

    private Scheduler scheduler(List<Task<?>> tasks) {
        return Scheduler.create(own, tasks)
                .tableName(TABLE)
                .threads(Runtime.getRuntime().availableProcessors())
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(LOWER_LIMIT, UPPER_LIMIT)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(STOPPING)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .build();
    }

    private static OneTimeTask<Void> task(QueuedWork work) {
        FailureHandler<Void> later = new FailureHandler.ExponentialBackoffFailureHandler<>(work.pause(), 2.0);
        return Tasks.oneTime(work.kind())
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        work.attempts() - 1, later, (complete, operations) -> giveUp(work, complete)))
                .execute((instance, context) -> WorkQueue.run(work, instance.getId()));
    }

    private static void run(QueuedWork work, String subject) {
        try {
            work.run(subject);
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(work.kind() + " " + subject, fault);
        }
    }

    private static void giveUp(QueuedWork work, ExecutionComplete complete) {
        String subject = complete.getExecution().taskInstance.getId();
        Throwable cause =
                complete.getCause().orElseGet(() -> new IllegalStateException("The process died at each try"));
        LOG.warn("{} {} is given up", work.kind(), subject, cause);
        work.givenUp(subject, cause);
    }

    /** Takes and does tasks from now on; the server does so by itself, a verb of the command line where it wants to. */
    public void start() {
        working().scheduler().start();
    }

    /** Queues the task in the transaction of the caller; one that already waits stays as it is. */
    public void put(String kind, String subject) {
        working()
                .client()
                .scheduleIfNotExists(
                        task(kind).instance(subject), Clock.systemUTC().instant());
    }

    /** As {@link #put} for many new subjects at a time. */
    public void putAll(String kind, Collection<String> subjects) {
        working()
                .client()
                .scheduleBatch(
                        subjects.stream()
                                .map(subject -> task(kind).instance(subject))
                                .collect(Collectors.toList()),
                        Clock.systemUTC().instant());
    }

    /** Lets a task that waits for its next try be tried now; nothing happens where none waits. */
    public void hurry(String kind, String subject) {
        SchedulerClient client = working().client();
        if (client.getScheduledExecution(TaskInstanceId.of(kind, subject)).isPresent()) {
            client.reschedule(
                    TaskInstanceId.of(kind, subject), Clock.systemUTC().instant());
        }
    }

    /** How many tasks of that kind are not done yet, those at work included. */
    public long waiting(String kind) {
        return database.sql("select count(*) from shared.queued_task where task_name = :kind")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    /** Those of the subjects whose task is at work or waits for its first try; one that failed waits for later. */
    public Set<String> busy(String kind, Collection<String> subjects) {
        return Set.copyOf(database.sql("""
                        select task_instance from shared.queued_task
                         where task_name = :kind and task_instance = any (:subjects)
                           and (picked or coalesce(consecutive_failures, 0) = 0)
                        """)
                .param("kind", kind)
                .param("subjects", subjects.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private OneTimeTask<Void> task(String kind) {
        OneTimeTask<Void> task = working().tasks().get(kind);
        if (task == null) {
            throw new IllegalArgumentException("No work of the kind " + kind);
        }
        return task;
    }

    @Override
    public synchronized void destroy() {
        if (working != null) {
            working.scheduler().stop();
        }
    }
}
