package vn.labuong.plan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value of the shipped data that a reader may see has a label. */
class PlanTermsTests {

    private final ProgrammeData data = ProgrammeData.anGiang();

    @ParameterizedTest
    @ValueSource(strings = {"", "_en", "_km"})
    void labelsEveryValue(String language) throws IOException {
        Properties labels = load(language);
        assertThat(labels.stringPropertyNames()).containsAll(keys());
    }

    @Test
    void writesKhmerLabelsInKhmer() throws IOException {
        assertThat(load("_km").values())
                .allSatisfy(text -> assertThat(text.toString()).containsPattern("\\p{IsKhmer}"));
    }

    private List<String> keys() {
        Stream<String> upper = Stream.concat(
                each("plan.result.", PlannedTask.ExpectedResult.values()),
                each("plan.state.", DemoProgress.State.values()));
        Stream<String> lower = Stream.of(
                        each("plan.kind.", PlannedTask.Kind.values()),
                        each("plan.recurrence.", PlannedTask.Recurrence.values()),
                        each("plan.unit.", IndicatorDefinition.Unit.values()),
                        each("plan.comparator.", IndicatorDefinition.Comparator.values()),
                        each("plan.source.", IndicatorDefinition.Source.values()))
                .flatMap(keys -> keys)
                .map(key -> key.toLowerCase(Locale.ROOT));
        Stream<String> tasks = data.tasks().stream().flatMap(PlanTermsTests::keysOf);
        Stream<String> themes = data.themes().stream().map(theme -> "plan.theme." + theme.code());
        return Stream.of(upper, lower, tasks, themes)
                .flatMap(keys -> keys)
                .distinct()
                .toList();
    }

    private static Stream<String> keysOf(PlannedTask task) {
        Stream<String> functions = task.function().stream().map(slug -> "plan.function." + slug);
        Stream<String> groups = Stream.concat(task.leads().stream(), task.coordinators().stream())
                .filter(name -> name.startsWith("@"))
                .map(name -> "plan.group." + name.substring(1));
        Stream<String> notes = Stream.ofNullable(task.noteKey()).map(key -> "plan.note." + key);
        return Stream.of(functions, groups, notes).flatMap(keys -> keys);
    }

    private static Stream<String> each(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Properties load(String language) throws IOException {
        Properties labels = new Properties();
        Path file = Path.of("src/main/resources/messages/plan-terms" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            labels.load(reader);
        }
        return labels;
    }
}
