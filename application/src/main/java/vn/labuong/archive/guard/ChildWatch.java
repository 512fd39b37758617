package vn.labuong.archive.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps an eye on a running child: its memory, its clock, what it writes. Ends it, with all its children. */
final class ChildWatch {

    private static final long JAVA_ASIDE = 256L << 20;
    private static final long LONGEST_PAUSE = 100;

    private final Process process;
    private final ChildLimits limits;
    private final Path place;
    private final long memory;

    ChildWatch(Process process, ChildJob job, Path place) {
        this.process = process;
        this.limits = job.limits();
        this.place = place;
        this.memory = limits.memory() + (job.java() ? JAVA_ASIDE : 0);
    }

    /** Waits; the cap that was reached, or null where the child ended by itself. Nothing of it runs afterwards. */
    ChildResult.@Nullable Cap untilEnd() {
        long deadline = System.nanoTime() + limits.time().toNanos();
        long pause = 2;
        try {
            while (!process.waitFor(pause, TimeUnit.MILLISECONDS)) {
                ChildResult.Cap cap = System.nanoTime() > deadline ? ChildResult.Cap.TIME : reached();
                if (cap != null) {
                    return cap;
                }
                pause = Math.min(LONGEST_PAUSE, pause * 2);
            }
            return written() > limits.output() ? ChildResult.Cap.OUTPUT : null;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return ChildResult.Cap.TIME;
        } finally {
            end();
        }
    }

    private ChildResult.@Nullable Cap reached() {
        long resident = resident(process.pid())
                + process.descendants()
                        .mapToLong(child -> resident(child.pid()))
                        .sum();
        if (resident > memory) {
            return ChildResult.Cap.MEMORY;
        }
        return written() > limits.output() ? ChildResult.Cap.OUTPUT : null;
    }

    /** Bytes in memory, 0 where the machine does not tell. */
    private static long resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
    }

    private long written() {
        try (Stream<Path> files = Files.walk(place)) {
            return files.mapToLong(ChildWatch::size).sum();
        } catch (IOException | RuntimeException changing) {
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    private void end() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        children.forEach(child ->
                child.onExit().completeOnTimeout(child, 5, TimeUnit.SECONDS).join());
    }
}
