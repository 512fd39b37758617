package vn.labuong.plan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.plan.reading.Doubt;
import vn.labuong.plan.reading.Field;
import vn.labuong.plan.reading.PlanRefusal;
import vn.labuong.plan.reading.document.RefusalReason;
import vn.labuong.shared.cli.EarlyCommand;
import vn.labuong.shared.cli.ExitStatus;

/** The contract of {@code plan read}: what stands on which stream, and the exit status. */
class PlanReadCommandTests {

    private static final Path PLAN = Path.of(Objects.requireNonNull(System.getProperty("labuong.shared")), "plan");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new PlanReadCommand()
                .run(
                        List.of(arguments),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsTheCsvAndNothingElseOnStandardOutput() throws IOException {
        assertThat(run(PLAN.resolve("ke-hoach-an-giang-2023-2028.docx").toString()))
                .isEqualTo(ExitStatus.DONE);
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(PLAN.resolve("expected-tasks.csv")));
        assertThat(said()).contains("II.2");
    }

    @Test
    void printsJsonWithTitleYearsAndDoubts() {
        var file = PLAN.resolve("ke-hoach-an-giang-2023-2028.txt").toString();

        assertThat(run("--format", "json", file)).isEqualTo(ExitStatus.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{")
                .contains("\"from_year\": 2023", "\"to_year\": 2028", "\"kind\": \"missing_time\"", "\"line\": 346");
    }

    @Test
    void refusesWrongUse() {
        for (var words : List.of(
                List.<String>of(),
                List.of("a.docx", "b.docx"),
                List.of("a.docx", "--format"),
                List.of("a.docx", "--format", "xml"),
                List.of("--all"),
                List.of("/"))) {
            assertThat(run(words.toArray(new String[0]))).isEqualTo(ExitStatus.WRONG_USAGE);
        }
        assertThat(out.size()).isZero();
        assertThat(said()).contains("plan read");
    }

    @Test
    void namesFileAndReasonOfBadInput() throws IOException {
        var file = Files.writeString(folder.resolve("không phải.docx"), "MZ");

        assertThat(run(file.toString())).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(out.size()).isZero();
        assertThat(said()).startsWith("không phải.docx: nội dung không đúng với đuôi tệp (bên trong là: exe)");
    }

    @Test
    void hasAMessageForEveryReasonDoubtAndFieldInEveryLanguage() {
        for (var language : List.of("vi", "en", "km")) {
            var messages = ReadingMessages.of(Map.of("LABUONG_LANG", language));
            for (var reason : RefusalReason.values()) {
                assertThat(messages.refused(new PlanRefusal("f", "p", reason, List.of("1", "2"))))
                        .contains("f", "p")
                        .doesNotContain("{", "}");
            }
            for (var kind : Doubt.Kind.values()) {
                for (var field : Field.values()) {
                    assertThat(messages.doubt(new Doubt("I.1", field, kind, "raw", null)))
                            .contains("I.1", "raw");
                }
            }
        }
    }

    @Test
    void isFoundBeforeTheFrameworkStarts() {
        assertThat(ServiceLoader.load(EarlyCommand.class))
                .anyMatch(command -> command.verb().equals("plan read"));
    }
}
