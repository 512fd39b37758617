package vn.labuong.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A verb of the launcher as a process of its own, from its start to its end. */
public final class CommandProcess {

    private static final int PATIENCE_SECONDS = 600;

    private CommandProcess() {}

    /** How it ended and what it said. */
    public record Ended(int status, String out, String err) {}

    public static Process start(Path data, Path log, Map<String, String> environment, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.labuong.LaBuong"));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(log.toFile())
                .redirectError(errors(log).toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs it to its end. */
    public static Ended run(Path data, Map<String, String> environment, String... words) throws Exception {
        Path log = Files.createTempFile("command", ".log");
        Process process = start(data, log, environment, words);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It does not end: " + List.of(words));
        }
        Ended ended = new Ended(process.exitValue(), Files.readString(log), Files.readString(errors(log)));
        Files.delete(errors(log));
        Files.delete(log);
        return ended;
    }

    private static Path errors(Path log) {
        return log.resolveSibling(log.getFileName() + ".err");
    }
}
