package vn.labuong.plan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.shared.cli.Command;
import vn.labuong.testing.ProductTest;

/** {@code plan import} with the plan as issued, through the command that the command line would find. */
@ProductTest
class PlanImportCommandIntegrationTests {

    private static final String ISSUED = Path.of(
                    System.getProperty("labuong.shared"), "plan", "ke-hoach-an-giang-2023-2028.docx")
            .toString();

    @Autowired
    List<Command> commands;

    @Autowired
    Plans plans;

    @Autowired
    MessageSource messages;

    private record Ran(int status, String out, String err) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "a.docx", "a.docx --plan", "--plan X1 --accept-doubts", "a.docx --plan b/c"})
    void refusesWrongUsage(String arguments) {
        Ran ran = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).isNotBlank();
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Ran ran = run("none.docx", "--plan", "CLI-NONE");
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains("none.docx");
    }

    @Test
    void waitsForDoubtsThenImportsAndTheSecondTimeChangesNothing() {
        PlanCode code = new PlanCode("CLI-ISSUED");
        Ran waiting = run(ISSUED, "--plan", code.value());
        assertThat(waiting.status()).isEqualTo(3);
        assertThat(waiting.err().lines()).hasSizeGreaterThan(1);
        assertThat(plans.find(code)).isEmpty();

        Ran done = run(ISSUED, "--plan", code.value(), "--accept-doubts");
        assertThat(done.status()).isZero();
        assertThat(plans.find(code)).isPresent();

        Ran again = run("--accept-doubts", ISSUED, "--plan", code.value());
        assertThat(again.status()).isZero();
        String unchanged =
                messages.getMessage("plan.import.nothing-changed", new Object[] {"#"}, Locale.forLanguageTag("vi"));
        assertThat(again.out()).startsWith(unchanged.substring(0, unchanged.indexOf('#')));
        assertThat(done.out()).doesNotStartWith(unchanged.substring(0, unchanged.indexOf('#')));
    }

    private Ran run(String... arguments) {
        Command command = commands.stream()
                .filter(one -> one.verb().equals("plan import"))
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
