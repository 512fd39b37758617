package vn.labuong.plan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken data file is refused with its name, the line and the column. */
class BrokenFilesTests {

    private static final Path FOLDER = Path.of("src/main/resources/plan/an-giang");

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            tasks.csv; I.2,task,; I.1,task,; tasks.csv line 4 column code
            tasks.csv; III.5,parent,; III.9,parent,; tasks.csv line 24 column code
            tasks.csv; ,yearly,; ,weekly,; tasks.csv line 4 column recurrence
            tasks.csv; PLAN | GUIDANCE_LETTER; PLAN|GUIDANCE_LETTER; tasks.csv line 4 column expected_result_kind
            tasks.csv; ,ICCPR,; ,ICMW,; column conventions
            tasks.csv; ,3:63 | 3:67 | 3:86,; ,3:63 | 3:68,; column upr
            tasks.csv; ,IV.1,; ,IV.9,; column duplicate_of
            tasks.csv; ,dnh05,; ,dnh99,; column note_key
            tasks.csv; kind,title_vi; kind,title; tasks.csv line 1 column title_vi
            programme.csv; 2024-04-05; 2024-04-31; programme.csv line 2 column issued_on
            programme.csv; ,unverified,; ,perhaps,; column number_certainty
            programme.csv; ,12-10,; ,10/12,; column report_due
            indicators.csv; ,percent,range,; ,yes_no,range,; column denominator_vi
            indicators.csv; ,I.3 | I.4,; ,III.5,; column tasks
            indicator-targets.csv; spokesperson,2028; spokesperson,2027; indicator-targets.csv line 2 column year
            indicator-targets.csv; product-mix,2028,15,20; product-mix,2028,20,15; column max
            indicator-targets.csv; trained-press,2028,100,; trained-press,2028,101,; column min
            demo-figures.csv; 118,185; 186,185; demo-figures.csv line 2 column numerator
            demo-figures.csv; true,; false,; column demo
            demo-progress.csv; DONE; FINISHED; column state
            conventions.csv; 1982-02-17; 17/2/1982; column un_joined_on
            conventions.csv; CRC,party,5,; CRC,party,,; column position
            upr.csv; to_be_entered; entered; upr.csv line 2 column wording_flag
            themes.csv; health,; work,; column code
            """)
    void namesFileLineAndColumn(String file, String good, String bad, String place) throws IOException {
        String content = Files.readString(FOLDER.resolve(file));
        assertThat(content).contains(good);
        String broken = content.substring(0, content.indexOf(good))
                + bad
                + content.substring(content.indexOf(good) + good.length());
        assertRefused(file, broken.getBytes(StandardCharsets.UTF_8), place);
    }

    @Test
    void refusesAByteOrderMark() throws IOException {
        assertRefused(
                "themes.csv",
                ("\uFEFF" + Files.readString(FOLDER.resolve("themes.csv"))).getBytes(StandardCharsets.UTF_8),
                "themes.csv line 1 column code");
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        assertRefused(
                "programme.csv",
                Files.readString(FOLDER.resolve("programme.csv")).getBytes(StandardCharsets.ISO_8859_1),
                "programme.csv");
    }

    @Test
    void refusesARowThatIsTooShort() {
        assertRefused(
                "themes.csv",
                "code,uhri_codes,certainty\nhealth,E41\n".getBytes(StandardCharsets.UTF_8),
                "themes.csv line 2");
    }

    @Test
    void refusesKhmerWrittenInAnotherScript() throws IOException {
        String content = Files.readString(FOLDER.resolve("programme.csv"));
        String broken = content.replaceAll("\\p{IsKhmer}+", "Khmer");
        assertRefused("programme.csv", broken.getBytes(StandardCharsets.UTF_8), "column title_km");
    }

    @Test
    void refusesAMissingFile() {
        assertThatThrownBy(() -> ProgrammeData.read(DataFiles.inProduct("plan/nowhere")))
                .isInstanceOf(ProgrammeDataInvalid.class)
                .hasMessageContaining("programme.csv");
    }

    private static void assertRefused(String file, byte[] content, String place) {
        DataFiles shipped = DataFiles.inProduct("plan/an-giang");
        assertThatThrownBy(() -> ProgrammeData.read(
                        name -> name.equals(file) ? new ByteArrayInputStream(content) : shipped.open(name)))
                .isInstanceOf(ProgrammeDataInvalid.class)
                .hasMessageContaining(place);
    }
}
