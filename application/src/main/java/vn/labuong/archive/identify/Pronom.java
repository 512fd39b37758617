package vn.labuong.archive.identify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.guard.ChildJava;
import vn.labuong.archive.guard.Folders;

/** One running DROID, started when it is first asked and ended when it has nothing to do or does not answer. */
final class Pronom implements AutoCloseable {

    private final PronomSettings settings;
    private final PronomFolder.Signatures signatures;
    private final Path tools;
    private @Nullable Running running;
    private long lastAsked;

    private record Running(
            Process process, BufferedReader answers, OutputStream questions, Path folder, String versions) {}

    Pronom(PronomSettings settings, PronomFolder.Signatures signatures, Path tools) {
        this.settings = settings;
        this.signatures = signatures;
        this.tools = tools;
    }

    /**
     * The answer's words after its first, see {@link PronomProcess}, and before them the signatures' versions.
     *
     * @return empty where DROID does not get on with this file
     */
    synchronized Optional<List<String>> ask(Path file, String extension) {
        try {
            Running droid = running == null || !running.process.isAlive() ? started() : running;
            lastAsked = System.nanoTime();
            byte[] path = file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
            String question = HexFormat.of().formatHex(path) + " " + extension + "\n";
            droid.questions.write(question.getBytes(StandardCharsets.US_ASCII));
            droid.questions.flush();
            String answer = line(droid.answers, settings.patience());
            String[] words = answer.split("\t", -1);
            if (!words[0].equals("ok")) {
                return Optional.empty();
            }
            words[0] = droid.versions;
            return Optional.of(List.of(words));
        } catch (IOException gone) {
            close();
            return Optional.empty();
        }
    }

    private Running started() throws IOException {
        close();
        Path folder = Files.createTempDirectory(Files.createDirectories(tools.toAbsolutePath()), "pronom-work");
        List<String> command = new java.util.ArrayList<>(
                ChildJava.command(List.of("-Xmx" + settings.memory().toMegabytes() + "m")));
        command.addAll(List.of("-cp", PronomFolder.classPath(tools), PronomProcess.class.getName()));
        command.addAll(
                List.of(signatures.binary().toString(), signatures.container().toString()));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var droid = new Running(process, answers, process.getOutputStream(), folder, "");
        running = droid;
        String versions = line(answers, settings.patience());
        running = new Running(process, answers, droid.questions, folder, versions);
        endWhenIdle(process);
        return running;
    }

    /** A hostile file may keep DROID for ever. */
    private static String line(BufferedReader answers, Duration patience) throws IOException {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
            try {
                return Optional.ofNullable(answers.readLine()).orElse("");
            } catch (IOException gone) {
                return "";
            }
        });
        try {
            String answer = line.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.isEmpty()) {
                throw new IOException("ended");
            }
            return answer;
        } catch (TimeoutException | ExecutionException late) {
            throw new IOException("no answer", late);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    private void endWhenIdle(Process process) {
        var watch = new Thread(() -> whileAlive(process), "pronom-idle");
        watch.setDaemon(true);
        watch.start();
    }

    private void whileAlive(Process process) {
        try {
            while (!process.waitFor(Math.max(100, settings.idle().toMillis() / 4), TimeUnit.MILLISECONDS)) {
                synchronized (this) {
                    boolean idle =
                            System.nanoTime() - lastAsked > settings.idle().toNanos();
                    if (idle && running != null && running.process.equals(process)) {
                        close();
                    }
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized boolean isRunning() {
        return running != null && running.process.isAlive();
    }

    /** Ends the process; the next question starts another. */
    @Override
    public synchronized void close() {
        Running droid = running;
        running = null;
        if (droid != null) {
            droid.process.destroyForcibly().onExit().join();
            try {
                Folders.remove(droid.folder);
            } catch (IOException left) {
                // Lies in the folder of tools and is empty but for a link.
                droid.folder.toFile().deleteOnExit();
            }
        }
    }
}
