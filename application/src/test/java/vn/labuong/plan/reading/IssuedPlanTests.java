package vn.labuong.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.organisation.AgencyLexicon;

/** The real plan of An Giang, in the three forms in which it was issued. */
class IssuedPlanTests {

    private static final Path PLAN = Path.of(Objects.requireNonNull(System.getProperty("labuong.shared")), "plan");

    private static PlanReading read(String form) {
        var file = PLAN.resolve("ke-hoach-an-giang-2023-2028." + form);
        var result = new PlanReader(AgencyLexicon.shipped("an-giang", "An Giang")).read(file);
        assertThat(result).isInstanceOf(PlanReading.class);
        return (PlanReading) result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "txt"})
    void readsEveryFormToTheSameBytes(String form) throws IOException {
        var expected = Files.readString(PLAN.resolve("expected-tasks.csv"), StandardCharsets.UTF_8);

        assertThat(PlanCsv.write(read(form))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "txt"})
    void findsTitleAndYearsAndDoubts(String form) {
        var reading = read(form);

        assertThat(Objects.requireNonNull(reading.title()).text())
                .startsWith("Triển khai Đề án")
                .endsWith("2023-2028");
        assertThat(reading.fromYear()).isEqualTo(2023);
        assertThat(reading.toYear()).isEqualTo(2028);
        assertThat(reading.doubts())
                .extracting(Doubt::row, Doubt::kind)
                .containsExactly(tuple("II.2", Doubt.Kind.MISSING_TIME));
    }
}
