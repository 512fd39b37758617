package vn.labuong.archive.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our ALTO is valid; {@link RecogniserTests} asks the same of pages that were recognised. */
class AltoSchemaTests {

    private static final PageText PAGE = new PageText(
            2480,
            3508,
            Optional.of(TextLanguage.KM),
            PageSource.OCR,
            List.of(
                    new Word("a\u0000b\u0008\uFFFE\uD800", new Box(200, 300, 180, 60), 1, 0, true),
                    new Word("<&\"'>", new Box(100, 300, 90, 60), 0, 0, true),
                    new Word("សិទ្ធិ\u200bមនុស្ស", new Box(200, 400, 360, 70), 1e-7, 1, false),
                    new Word("dòng", new Box(0, 0, 0, 0), 0.5, 0, true)));

    @Test
    void isValidWhateverWasRead() {
        var corrected = PAGE.corrected(PAGE.words().subList(0, 2));
        var empty = new PageText(1, 1, Optional.empty(), PageSource.LAYER, List.of());
        assertThat(AltoSchema.problems(AltoSchema.written(List.of(PAGE, corrected, empty))))
                .isEmpty();
    }

    /** What the test would find. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ID=\"P1\"|x=\"P1\"",
                "SCHEMAVERSION=\"4.4\"|SCHEMAVERSION=\"3\"",
                "<MeasurementUnit>pixel</MeasurementUnit>|<MeasurementUnit>inch</MeasurementUnit>",
                "PROCESSINGREFS=\"OCR\"|PROCESSINGREFS=\"NONE\"",
                "LANG=\"km\"|LANG=\"tiếng Khmer\"",
                "WC=\"0.5\"|WC=\"50\"",
                "ID=\"P1B1\"|ID=\"P1\""
            })
    void isNotValidWithout(String written, String wrong) {
        String alto = AltoSchema.written(List.of(PAGE));
        assertThat(alto).contains(written);
        assertThat(AltoSchema.problems(alto.replaceFirst(written, wrong))).isNotEmpty();
    }
}
