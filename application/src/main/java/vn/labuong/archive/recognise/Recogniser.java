package vn.labuong.archive.recognise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Recognises pages in child processes. Safe for many threads: as many pages go side by side as there are processes, the
 * others wait. Processes are started when needed and kept; the trained data of a language are loaded at its first page.
 */
public final class Recogniser implements AutoCloseable {

    /** Native code leaks a little; a process is replaced after so many pages. */
    private static final int PAGES_OF_A_PROCESS = 500;

    /** The child ends itself in time; where it cannot it is ended so much later. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final RecogniserSettings settings;
    private final TrainedData data;
    private final Semaphore places;
    private final Deque<ChildProcess> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "recognition-watch");
        thread.setDaemon(true);
        return thread;
    });

    /** A recogniser; nothing is started yet. */
    public Recogniser(RecogniserSettings settings) {
        this.settings = settings;
        this.data = new TrainedData(settings.work(), settings.tessdata());
        this.places = new Semaphore(settings.processes(), true);
    }

    /** The languages whose data are not on this machine, each with the command that brings them; for an admin page. */
    public List<Recognition.DataMissing> missing() {
        var missing = new ArrayList<Recognition.DataMissing>();
        for (var language : TextLanguage.values()) {
            if (data.folder(language).isEmpty()) {
                missing.add(data.missing(language));
            }
        }
        return List.copyOf(missing);
    }

    /**
     * Recognises one page in one language.
     *
     * @param languages the page may be in, likeliest first, as the item says; empty where nothing is known. One alone is
     *     taken at its word; among several the first is taken whose words on a part of the page are convincing
     * @throws InterruptedException while waiting for a process
     * @throws UncheckedIOException where a process cannot be started
     */
    public Recognition recognise(PageImage image, List<TextLanguage> languages) throws InterruptedException {
        if (!isSupported()) {
            return new Recognition.NoEngine(System.getProperty("os.name") + "/" + System.getProperty("os.arch"));
        }
        var asked = languages.isEmpty() ? List.of(TextLanguage.values()) : languages;
        var candidates = new ArrayList<Wire.Candidate>();
        var missing = new ArrayList<TextLanguage>();
        for (var language : asked) {
            data.folder(language)
                    .ifPresentOrElse(
                            folder -> candidates.add(new Wire.Candidate(language, folder.toAbsolutePath())),
                            () -> missing.add(language));
        }
        if (candidates.isEmpty()) {
            return data.missing(missing.get(0));
        }
        var request = new Wire.Request(
                new PageImage(image.file().toAbsolutePath(), image.index()),
                candidates,
                !missing.isEmpty(),
                settings.mostPixels(),
                settings.limit().toMillis());
        return inProcess(request, missing);
    }

    private static boolean isSupported() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    private Recognition inProcess(Wire.Request request, List<TextLanguage> missing) throws InterruptedException {
        places.acquire();
        try {
            var kept = idle.pollFirst();
            while (kept != null && !kept.isAlive()) {
                kept.close();
                kept = idle.pollFirst();
            }
            return ask(kept == null ? ChildProcess.start(settings.work()) : kept, request, missing);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            places.release();
        }
    }

    private Recognition ask(ChildProcess child, Wire.Request request, List<TextLanguage> missing)
            throws InterruptedException {
        long began = System.nanoTime();
        var kill = watch.schedule(child::kill, settings.limit().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        boolean keep = false;
        try {
            var answer = child.ask(request);
            keep = child.pages() < PAGES_OF_A_PROCESS;
            return outcome(answer, missing, Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException ended) {
            int exit = child.exitCode();
            return failed(exit, child.said(), Duration.ofNanos(System.nanoTime() - began));
        } finally {
            kill.cancel(false);
            if (keep) {
                idle.offerFirst(child);
            } else {
                child.close();
            }
        }
    }

    private Recognition outcome(Wire.Answer answer, List<TextLanguage> missing, Duration took) {
        if (answer instanceof Wire.Answer.Words words) {
            return new Recognition.Recognised(words.page(), took);
        }
        if (answer instanceof Wire.Answer.Refused refused) {
            return new Recognition.Refused(refused.reason(), refused.detail());
        }
        return data.missing(missing.get(0));
    }

    private Recognition failed(int exit, String said, Duration took) {
        if (exit == RecognitionChild.OUT_OF_TIME || took.compareTo(settings.limit()) > 0) {
            return new Recognition.TimedOut(settings.limit());
        }
        return exit == RecognitionChild.OUT_OF_MEMORY
                ? new Recognition.Refused(Recognition.Reason.OUT_OF_MEMORY, said)
                : new Recognition.Crashed(exit, said);
    }

    /** Ends the processes that wait for work; pages on their way fail. */
    @Override
    public void close() {
        watch.shutdownNow();
        for (var child = idle.pollFirst(); child != null; child = idle.pollFirst()) {
            child.close();
        }
    }
}
