package vn.labuong.shared.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Word to PDF by LibreOffice (7.4 or later) as a child process, where it is installed.
 *
 * <p>One conversion at a time, each in a folder of its own with a profile of its own, under plain ASCII names; folder
 * and process are gone afterwards, whatever happened. About 2 to 5 seconds and 200 MB each. The PDF is tagged, for screen
 * readers, and has the document's outline.
 */
public final class PdfConversion {

    private static final String FILTER = "pdf:writer_pdf_Export:"
            + "{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
            + "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    /** What came of a conversion. */
    public sealed interface Outcome {

        /** The PDF is there. */
        record Converted(Path pdf, Duration took) implements Outcome {}

        /** There is no LibreOffice on this machine: the .docx is what can be had. */
        record NotInstalled() implements Outcome {}

        /** The one place was taken all the time that may be waited. */
        record Busy() implements Outcome {}

        /** It was not ready in time and was ended. */
        record TimedOut(Duration limit) implements Outcome {}

        /** LibreOffice did not start, or ended without a PDF. */
        record Failed(int exitCode, String said) implements Outcome {}
    }

    private final Optional<Path> program;
    private final Path work;
    private final Duration limit;
    private final ReentrantLock place = new ReentrantLock(true);

    /**
     * A converter; nothing is started yet.
     *
     * @param program LibreOffice, see {@link SofficeProgram#find}
     * @param work where each job has its folder, of this converter alone; made when needed
     * @param limit for one conversion, and for waiting until it begins
     */
    public PdfConversion(Optional<Path> program, Path work, Duration limit) {
        this.program = program;
        this.work = work;
        this.limit = limit;
    }

    /** Whether it is worth offering a PDF at all. */
    public boolean isPossible() {
        return program.isPresent();
    }

    /**
     * Converts, replacing what stands at {@code pdf} only when the new one is whole.
     *
     * @throws UncheckedIOException where the files cannot be read or written
     */
    public Outcome convert(Path docx, Path pdf) {
        if (program.isEmpty()) {
            return new Outcome.NotInstalled();
        }
        boolean taken = false;
        try {
            taken = place.tryLock(limit.toMillis(), TimeUnit.MILLISECONDS);
            return taken ? inFolder(program.get(), docx, pdf) : new Outcome.Busy();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed(-1, "interrupted");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            if (taken) {
                place.unlock();
            }
        }
    }

    private Outcome inFolder(Path soffice, Path docx, Path pdf) throws IOException, InterruptedException {
        Files.createDirectories(work);
        JobFolder.removeStale(work);
        Path job = Files.createTempDirectory(work.toAbsolutePath(), JobFolder.PREFIX);
        try {
            Path source = Files.copy(docx, job.resolve("document.docx"));
            return run(soffice, job, source, pdf);
        } finally {
            JobFolder.remove(job);
        }
    }

    private Outcome run(Path soffice, Path job, Path source, Path pdf) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Path said = job.resolve("said.txt");
        Process process;
        try {
            process = started(soffice, job, source, said);
        } catch (IOException notStarted) {
            return new Outcome.Failed(-1, String.valueOf(notStarted.getMessage()));
        }
        boolean ended = false;
        try {
            ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            end(process);
        }
        if (!ended) {
            return new Outcome.TimedOut(limit);
        }
        Path made = job.resolve("out").resolve("document.pdf");
        if (process.exitValue() != 0 || !Files.exists(made)) {
            return new Outcome.Failed(process.exitValue(), text(said));
        }
        Path whole = pdf.toAbsolutePath().resolveSibling(pdf.getFileName() + ".part");
        Files.copy(made, whole, StandardCopyOption.REPLACE_EXISTING);
        Files.move(whole, pdf, StandardCopyOption.REPLACE_EXISTING);
        return new Outcome.Converted(pdf, Duration.ofNanos(System.nanoTime() - began));
    }

    private static Process started(Path soffice, Path job, Path source, Path said) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                soffice.toString(),
                "-env:UserInstallation=" + job.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--nologo",
                "--nodefault",
                "--nolockcheck",
                "--convert-to",
                FILTER,
                "--outdir",
                job.resolve("out").toString(),
                source.toString()));
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        // Neither secrets nor the desktop of whoever started the product reach the child.
        environment.clear();
        environment.putAll(Map.of("PATH", path, "HOME", job.toString(), "LANG", "C.UTF-8", "TMPDIR", job.toString()));
        return builder.directory(job.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** soffice is a script that starts a starter that starts the office: ending the first leaves the others. */
    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.waitFor(5, TimeUnit.SECONDS);
        children.forEach(child ->
                child.onExit().completeOnTimeout(child, 5, TimeUnit.SECONDS).join());
    }

    private static String text(Path said) throws IOException {
        String all = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
        return all.length() <= 2000 ? all : all.substring(0, 2000);
    }
}
