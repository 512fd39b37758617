package vn.labuong.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The product as a process of its own, as the launcher starts it: for what only a process can show. */
public final class RunningProduct implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path data;
    private final Path output;
    private final int port;

    private RunningProduct(Process process, Path data, Path output, int port) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.port = port;
    }

    public static RunningProduct start(String verb, Path data) throws IOException {
        return start(verb, data, Map.of());
    }

    /** With settings as an operator gives them in the environment. */
    public static RunningProduct start(String verb, Path data, Map<String, String> environment) throws IOException {
        int port = freePort();
        Path output = Files.createTempFile(data.getParent(), "output", ".log");
        ProcessBuilder command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.labuong.LaBuong",
                        verb,
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        command.environment().putAll(environment);
        Process process = command.start();
        return new RunningProduct(process, data, output, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Waits until the product says that it is well. */
    public RunningProduct ready() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (status("/actuator/health") == 200) {
                return this;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IllegalStateException("The product did not become ready:\n" + output());
    }

    public int port() {
        return port;
    }

    /** The status of a GET, or 0 where nobody answers. */
    public int status(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    /** A connection to its database as the owner of the tables, by what lies in the data folder. */
    public Connection database() throws Exception {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets/database.properties"))) {
            secrets.load(reader);
        }
        String databasePort = Files.readAllLines(data.resolve("postgresql/data/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + databasePort + "/labuong",
                "labuong_owner",
                secrets.getProperty("owner"));
    }

    public ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgresql/data/postmaster.pid"))
                .get(0)
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    /** kill -9: no shutdown of any kind runs. */
    public void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    /** The termination signal, as from an init system or Ctrl-C; gives the exit status. */
    public int stop() throws Exception {
        process.destroy();
        return exitStatus();
    }

    public int exitStatus() throws Exception {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The product does not end:\n" + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
