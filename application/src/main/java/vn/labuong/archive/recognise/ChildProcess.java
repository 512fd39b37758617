package vn.labuong.archive.recognise;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java process that recognises one page after another, with a cap on its memory set by the operating system. */
final class ChildProcess implements AutoCloseable {

    /** Address space of the process, in KiB: its heap, the image unpacked, and what the engine needs. */
    private static final long MOST_MEMORY = 3L << 20;

    private static final List<String> JVM = List.of(
            "-Xmx512m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:CompressedClassSpaceSize=64m",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            // The cap above is the limit; the library's own would count the whole process against the heap.
            "-Dorg.bytedeco.javacpp.maxBytes=0",
            "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");

    private static final int SAID = 2000;

    private final Process process;
    private final Path said;
    private final DataOutputStream out;
    private final DataInputStream in;
    private int pages;

    private ChildProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static ChildProcess start(Path work) throws IOException {
        Files.createDirectories(work);
        Path said = Files.createTempFile(work, "child-", ".txt");
        var command = new ArrayList<>(List.of(
                "/bin/sh", "-c", "ulimit -v \"$1\" && shift && exec \"$@\"", "sh", String.valueOf(MOST_MEMORY)));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-Dorg.bytedeco.javacpp.cachedir=" + work.resolve("native").toAbsolutePath());
        command.add("-Djava.io.tmpdir=" + work.toAbsolutePath());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RecognitionChild.class.getName()));
        var builder = new ProcessBuilder(command).redirectError(said.toFile());
        var environment = builder.environment();
        // Nothing of the server's environment, secrets among it, reaches the code that unpacks strangers' files.
        environment.clear();
        environment.putAll(Map.of("PATH", "/usr/bin:/bin", "LANG", "C.UTF-8", "OMP_THREAD_LIMIT", "1"));
        return new ChildProcess(builder.start(), said);
    }

    /** Blocks until the answer is there; the child keeps its own time. */
    Wire.Answer ask(Wire.Request request) throws IOException {
        pages++;
        Wire.write(out, request);
        return Wire.answer(in);
    }

    int pages() {
        return pages;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
    }

    /** How it ended, after it failed to answer; it is ended for good. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
        return process.isAlive() ? -1 : process.exitValue();
    }

    /** The end of what it printed. */
    String said() {
        try {
            var all = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
            return all.length() <= SAID ? all : all.substring(all.length() - SAID);
        } catch (IOException none) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(said);
        } catch (IOException left) {
            // It lies in the recogniser's own folder and is small.
        }
    }
}
