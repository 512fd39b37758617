package vn.labuong.archive.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Children that want all there is, and children that never end. */
class ChildTests {

    private static final long MIB = 1 << 20;
    private static final ChildLimits SMALL =
            new ChildLimits(64 * MIB, Duration.ofSeconds(20), Duration.ofSeconds(20), 8 * MIB);

    @TempDir
    Path work;

    /** Mains of children; what they do is what hostile files make decoders do. */
    static final class Greedy {
        public static void main(String[] arguments) {
            var all = new ArrayList<byte[]>();
            while (all.size() < 1_000_000) {
                all.add(new byte[1 << 20]);
            }
            System.out.println(all.size());
        }
    }

    static final class Endless {
        public static void main(String[] arguments) {
            long turns = 0;
            while (turns >= 0) {
                turns = (turns + 1) % 1_000_000;
            }
        }
    }

    static final class Asleep {
        public static void main(String[] arguments) throws InterruptedException {
            Thread.sleep(Duration.ofHours(1).toMillis());
        }
    }

    static final class Talkative {
        public static void main(String[] arguments) throws IOException {
            while (true) {
                Files.write(Files.createTempFile(Path.of("."), "x", "y"), new byte[1 << 20]);
            }
        }
    }

    static final class Curious {
        public static void main(String[] arguments) {
            String network = "network";
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
                network += socket.getPort();
            } catch (IOException none) {
                network = "none";
            }
            System.out.println(System.getenv("SECRET") + System.getenv("USER") + " " + network);
        }
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void handsOverWhatAProgramMade() {
        ChildJob job = ChildJob.program(List.of("sh", "-c", "echo made > file; echo said"), SMALL);
        ChildResult<String> result = new Child(work, Clock.systemUTC())
                .run(job, (folder, said) -> Files.readString(folder.resolve("file")) + Files.readString(said));
        assertThat(result).isEqualTo(new ChildResult.Done<>("made\nsaid\n"));
    }

    /** Each start looks for what was left over, while the folders of others go. */
    @Test
    void runBesideEachOther() {
        ChildJob job = ChildJob.program(List.of("true"), SMALL);
        assertThat(IntStream.range(0, 8)
                        .mapToObj(each -> CompletableFuture.supplyAsync(
                                () -> IntStream.range(0, 30)
                                        .filter(turn -> run(job) instanceof ChildResult.Done)
                                        .count(),
                                // One thread each: what is tried is that they meet
                                command -> new Thread(command).start()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join))
                .containsOnly(30L);
    }

    @Test
    void endsAJavaChildThatWantsAllMemory() {
        assertThat(run(Greedy.class, SMALL)).isEqualTo(new ChildResult.RanAway<>(ChildResult.Cap.MEMORY));
    }

    @Test
    void endsANativeProgramThatWantsAllMemory() {
        ChildJob job = ChildJob.program(List.of("sh", "-c", "tail -c 500M /dev/zero | tail -n 1"), SMALL);
        assertThat(run(job)).isEqualTo(new ChildResult.RanAway<>(ChildResult.Cap.MEMORY));
    }

    @Test
    void endsAChildThatComputesForEver() {
        var limits = new ChildLimits(64 * MIB, Duration.ofSeconds(1), Duration.ofMinutes(2), 8 * MIB);
        assertThat(run(Endless.class, limits)).isEqualTo(new ChildResult.RanAway<>(ChildResult.Cap.PROCESSOR));
    }

    @Test
    void endsAChildThatNeverAnswers() {
        var limits = new ChildLimits(64 * MIB, Duration.ofSeconds(20), Duration.ofMillis(500), 8 * MIB);
        assertThat(run(Asleep.class, limits)).isEqualTo(new ChildResult.RanAway<>(ChildResult.Cap.TIME));
    }

    @Test
    void endsTheChildrenOfAChildToo() {
        var limits = new ChildLimits(64 * MIB, Duration.ofSeconds(20), Duration.ofMillis(300), 8 * MIB);
        String marker = "86399." + System.nanoTime();
        assertThat(run(ChildJob.program(List.of("sh", "-c", "sleep " + marker + " & wait"), limits)))
                .isEqualTo(new ChildResult.RanAway<>(ChildResult.Cap.TIME));
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.endsWith(marker)))
                .isEmpty();
    }

    @Test
    void endsAChildThatFillsTheDisk() {
        assertThat(run(Talkative.class, SMALL)).isEqualTo(new ChildResult.RanAway<>(ChildResult.Cap.OUTPUT));
        ChildJob oneFile = ChildJob.program(List.of("sh", "-c", "cat /dev/zero > file"), SMALL);
        assertThat(run(oneFile)).isEqualTo(new ChildResult.RanAway<>(ChildResult.Cap.OUTPUT));
    }

    @Test
    void givesAChildNeitherSecretsNorANetwork() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> port = List.of(String.valueOf(server.getLocalPort()));
            ChildResult<String> result = new Child(work, Clock.systemUTC())
                    .run(ChildJob.java(Curious.class, port, SMALL), (folder, said) -> Files.readString(said));
            String network = ChildCaps.takeNetworkAway() ? "none" : "network" + server.getLocalPort();
            assertThat(result).isEqualTo(new ChildResult.Done<>("nullnull " + network + "\n"));
        }
    }

    @Test
    void saysWhyAProgramFailedOrDidNotStart() {
        assertThat(run(ChildJob.program(List.of("sh", "-c", "echo broken >&2; exit 7"), SMALL)))
                .isEqualTo(new ChildResult.Failed<>(7, "broken\n"));
        ChildResult<String> absent = run(ChildJob.program(List.of("/no/such/program"), SMALL));
        assertThat(absent).isInstanceOf(ChildResult.Failed.class);
    }

    private ChildResult<String> run(Class<?> main, ChildLimits limits) {
        return run(ChildJob.java(main, List.of(), limits));
    }

    private ChildResult<String> run(ChildJob job) {
        return new Child(work, Clock.systemUTC()).run(job, (folder, said) -> "done");
    }
}
