package vn.labuong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.shared.cli.CliMessages;
import vn.labuong.shared.cli.ExitStatus;
import vn.labuong.shared.storage.DataFolder;

class CommandLineTests {

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final CommandLine commandLine = new CommandLine(
            CliMessages.of(Map.of("LABUONG_LANG", "vi")),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void explainsItselfWhenCalledWithNothing() {
        assertThat(commandLine.run(List.of())).contains(ExitStatus.WRONG_USAGE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("./labuong demo", "./labuong plan read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "99999999999", "http", ""})
    void refusesWhatIsNoPort(String port) {
        assertThat(commandLine.run(List.of("demo", "--port", port))).contains(ExitStatus.WRONG_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Cổng không hợp lệ: " + port);
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThat(commandLine.run(List.of("start", "--data"))).contains(ExitStatus.WRONG_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--data");
    }

    @Test
    void refusesAWordThatIsNoOption() {
        assertThat(commandLine.run(List.of("start", "now"))).contains(ExitStatus.WRONG_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("now");
    }

    @Test
    void refusesADataFolderThatAnotherHoldsAndNamesTheHolder() {
        try (DataFolder held = DataFolder.take(temporary)) {
            assertThat(commandLine.run(List.of("start", "--port", "65000", "--data", temporary.toString())))
                    .contains(ExitStatus.BAD_INPUT);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains(held.path().toString())
                    .contains(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void refusesAPortThatAnotherUses() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            assertThat(commandLine.run(List.of("start", "--port", port, "--data", temporary.toString())))
                    .contains(ExitStatus.BAD_INPUT);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains(port);
        }
    }
}
