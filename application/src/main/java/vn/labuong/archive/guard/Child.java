package vn.labuong.archive.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs decoders where they can do no harm: a process with caps on memory, time and output, without network where the
 * machine allows to take it away, in a folder of its own that is gone afterwards, whatever happened.
 *
 * <p>The child sees neither our environment nor our secrets, and gets no input. Linux; on a machine without
 * {@code prlimit} and {@code unshare} the watch kept from here alone holds the caps.
 */
public final class Child {

    private static final String PREFIX = "job-";
    private static final Duration STALE = Duration.ofHours(24);

    private final Path work;
    private final Clock clock;

    /** Takes what a child left over before its folder goes. */
    @FunctionalInterface
    public interface Harvest<T> {

        /**
         * Called only where the child ended with status 0.
         *
         * @param folder the child's working folder
         * @param said what it wrote on its standard output
         */
        T take(Path folder, Path said) throws IOException;
    }

    /**
     * @param work where each child has its folder; made when needed
     * @param clock tells which folders are left over from long ago
     */
    public Child(Path work, Clock clock) {
        this.work = work.toAbsolutePath();
        this.clock = clock;
    }

    /**
     * Runs the job to its end.
     *
     * @throws UncheckedIOException where our own files cannot be written, or what the child left cannot be taken
     */
    public <T> ChildResult<T> run(ChildJob job, Harvest<T> harvest) {
        try {
            Files.createDirectories(work);
            removeStale();
            Path place = Files.createTempDirectory(
                    work, PREFIX, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try {
                return inPlace(job, place, harvest);
            } finally {
                Folders.remove(place);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static <T> ChildResult<T> inPlace(ChildJob job, Path place, Harvest<T> harvest) throws IOException {
        Path folder = Files.createDirectory(place.resolve("folder"));
        Path said = place.resolve("said");
        Path complaint = place.resolve("complaint");
        Process process;
        try {
            process = started(job, folder, said, complaint);
        } catch (IOException notStarted) {
            return new ChildResult.Failed<>(-1, String.valueOf(notStarted.getMessage()));
        }
        ChildResult.Cap reached = new ChildWatch(process, job, place).untilEnd();
        if (reached != null) {
            return new ChildResult.RanAway<>(reached);
        }
        int status = process.exitValue();
        if (status == 0) {
            return new ChildResult.Done<>(harvest.take(folder, said));
        }
        String words = tail(complaint) + tail(said);
        ChildResult.Cap cap = ChildCaps.behind(status, words, job.java());
        return cap == null ? new ChildResult.Failed<>(status, words) : new ChildResult.RanAway<>(cap);
    }

    private static Process started(ChildJob job, Path folder, Path said, Path complaint) throws IOException {
        List<String> command = new ArrayList<>(ChildCaps.before(job));
        command.addAll(job.command());
        var builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.putAll(Map.of(
                "PATH",
                path,
                "HOME",
                folder.toString(),
                "TMPDIR",
                folder.toString(),
                "LANG",
                "C.UTF-8",
                "MALLOC_ARENA_MAX",
                "2",
                "VIPS_CONCURRENCY",
                "2"));
        return builder.directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(said.toFile())
                .redirectError(complaint.toFile())
                .start();
    }

    /** What a killed product left behind. */
    private void removeStale() throws IOException {
        Instant before = clock.instant().minus(STALE);
        try (Stream<Path> places = Files.list(work)) {
            for (Path place : places.filter(one -> one.getFileName().toString().startsWith(PREFIX))
                    .toList()) {
                try {
                    if (Files.getLastModifiedTime(place).toInstant().isBefore(before)) {
                        Folders.remove(place);
                    }
                } catch (NoSuchFileException goneMeanwhile) {
                    // The folder of another child, which has just ended.
                }
            }
        }
    }

    private static String tail(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(Math.max(0, Files.size(file) - 1000));
            return new String(bytes.readNBytes(1000), StandardCharsets.UTF_8);
        }
    }
}
