package vn.labuong.shared.jobs;

import java.time.Duration;

/**
 * How a module does one kind of queued task; a bean. A task is done at least once: a process may die just before it says
 * that it is done, so doing it again must change nothing.
 */
public interface QueuedWork {

    /** Its name in the queue, such as {@code archive.file}; never changed, for tasks wait under it. */
    String kind();

    /** Does the task of that subject. An exception means that it is tried again after a while. */
    void run(String subject) throws Exception;

    /** How often a task may fail before it is {@link #givenUp}. */
    default int attempts() {
        return 5;
    }

    /** The pause after the first failure; each later one is twice as long. */
    default Duration pause() {
        return Duration.ofSeconds(10);
    }

    /** Called once, when the last attempt has failed too. */
    void givenUp(String subject, Throwable cause);
}
