package vn.labuong.reporting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.reporting.consolidation.ConsolidationFixture;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.shared.cli.Command;
import vn.labuong.testing.ProductTest;

@ProductTest
class ConsolidateCommandIntegrationTests {

    @Autowired
    List<Command> commands;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    private Path folder;

    private record Ran(int status, String out, String err) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--plan X1",
                "--plan X1 --period 2025 --out a.odt",
                "--plan b/c --period 2025 --out a.docx",
                "--plan X1 --period 2025 --to a.docx",
                "--plan X1 --period 2025 --out"
            })
    void refusesWrongUsage(String arguments) {
        Ran ran = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("report consolidate");
    }

    @Test
    void namesWhatIsNotThere() {
        assertThat(run("--plan", "NONE-1", "--period", "2025", "--out", "a.docx"))
                .satisfies(ran -> {
                    assertThat(ran.status()).isEqualTo(3);
                    assertThat(ran.err()).contains("--plan NONE-1");
                });
        ReportingPeriod period = period();
        Ran ran = run("--plan", period.plan().value(), "--period", "1999", "--out", "a.docx");
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains("--period 1999", "2025");
        Ran nowhere = run("--plan", period.plan().value(), "--period", "2025", "--out", folder + "/none/a.docx");
        assertThat(nowhere.status()).isEqualTo(3);
        assertThat(nowhere.err()).contains("none/a.docx");
    }

    @Test
    void writesEachKindOfFile() throws Exception {
        ReportingPeriod period = period();
        for (String ending : List.of("docx", "xlsx", "pdf")) {
            Path file = folder.resolve("báo cáo." + ending);
            Ran ran = run("--out", file.toString(), "--plan", period.plan().value(), "--period", "2025");
            assertThat(ran.status()).as(ran.err()).isZero();
            assertThat(ran.out()).contains(file.toString());
            assertThat(Files.readAllBytes(file))
                    .startsWith(
                            ending.equals("pdf")
                                    ? "%PDF".getBytes(StandardCharsets.US_ASCII)
                                    : "PK".getBytes(StandardCharsets.US_ASCII));
        }
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(3);
        }
    }

    private ReportingPeriod period() {
        ConsolidationFixture fixture = new ConsolidationFixture(periods, filing, workflow, jdbc);
        return fixture.yearly(fixture.plan(), 2025);
    }

    private Ran run(String... arguments) {
        Command command = commands.stream()
                .filter(one -> one.verb().equals("report consolidate"))
                .findFirst()
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = command.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
