package vn.labuong.archive.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.text.Texts;

/** The thesaurus that the product ships keeps its own rules, and finds what people write. */
class ThesaurusTests {

    private static final String HEAD = "scheme,code,broader,related,match,label_vi,label_en,label_km,other_vi,other_en,"
            + "other_km,note_vi,note_en,note_km,review,source,tasks,numbers\n";

    private final Thesaurus thesaurus = Thesaurus.shipped();

    private static List<String> codes(String file) throws IOException {
        try (var in = Objects.requireNonNull(ThesaurusTests.class.getResourceAsStream(file))) {
            return Csv.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .map(row -> row.get("code"))
                    .toList();
        }
    }

    @Test
    void refusesATableThatBreaksItsRules() {
        String good = "theme,a,,,,x,x,x,,,,,,,,s,,\n";
        assertThat(new Thesaurus(ThesaurusFile.read(HEAD + good)).all()).hasSize(1);
        for (String bad : List.of(
                "audience,a,,,,x,x,x,,,,,,,,s,,\n",
                "theme,b,theme:c,,,x,x,x,,,,,,,,s,,\n",
                "theme,b,,theme:c,,x,x,x,,,,,,,,s,,\n",
                "theme,b,theme:b,,,x,x,x,,,,,,,,s,,\n",
                "theme,b,,,,x,x,,,,,,,,,s,,\n",
                "khong,b,,,,x,x,x,,,,,,,,s,,\n")) {
            assertThatIllegalStateException()
                    .as(bad)
                    .isThrownBy(() -> new Thesaurus(ThesaurusFile.read(HEAD + good + bad)));
        }
    }

    @Test
    void leadsFromANarrowConceptToTheBroaderOnes() {
        assertThat(thesaurus.withBroader("concept", "trade-labour"))
                .containsExactly("trade-labour", "work", "economic-social-cultural");
        assertThat(thesaurus.withBroader("recommendation", "3.63")).containsExactly("3.63", "3");
        assertThat(thesaurus.withBroader("recommendation", "3.99"))
                .as("a number without an entry of its own")
                .containsExactly("3.99", "3");
        assertThat(thesaurus.withBroader("concept", "for-all")).containsExactly("for-all");
        assertThat(thesaurus.withBroader("concept", "khong-co")).containsExactly("khong-co");
    }

    @Test
    void knowsWhatThePlanKnows() throws IOException {
        assertThat(codes("/plan/an-giang/conventions.csv")).allMatch(code -> thesaurus.allows("convention", code));
        assertThat(codes("/plan/an-giang/themes.csv")).allMatch(code -> thesaurus.allows("concept", code));
        List<String> tasks =
                thesaurus.all().stream().flatMap(one -> one.tasks().stream()).toList();
        assertThat(Stream.iterate(2, at -> at <= 11, at -> at + 1).map(at -> "AG-2023-2028/VII." + at))
                .allMatch(tasks::contains);
    }

    @Test
    void saysOfEachLabelWhetherItIsSure() {
        assertThat(thesaurus.all())
                .allMatch(one -> !one.source().isBlank())
                .allMatch(one -> List.of("vi", "en", "km").containsAll(one.forReview()))
                // No native reader has seen the Khmer yet.
                .allMatch(one -> one.forReview().contains("km"));
        assertThat(thesaurus.all()).allSatisfy(one -> {
            assertThat(one.prefLabel().values())
                    .allMatch(label -> Texts.nfc(label).equals(label));
            assertThat(one.prefLabel().get("km")).matches(".*\\p{IsKhmer}.*");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "quyen tre em, children",
        "Quyền  TRẺ EM, children",
        "Children’s rights, children",
        "កុមារ, children",
        "hoà bình, peace",
        "hòa bình, peace",
        "Người khuyết tật, disability",
        "CRC?, ",
        "'', ",
        "💥, ",
        "quyền, "
    })
    void findsAThemeByAnyOfItsNames(String text, String code) {
        assertThat(thesaurus.named(text == null ? "" : text).stream()
                        .map(Concept::notation)
                        .filter(one -> !one.startsWith("for-")))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "recommendation, 3.63, true",
        "recommendation, 3.291, true",
        "recommendation, 3.292, false",
        "recommendation, 3.0, false",
        "recommendation, 3.063, false",
        "recommendation, 4.320, true",
        "recommendation, 1.1, false",
        "recommendation, 99999999999.1, false",
        "concept, children, true",
        "concept, CHILDREN, false",
        "concept, CRC, false",
        "convention, CRC, true",
        "convention, '', false"
    })
    void allowsWhatIsThere(String subjects, String code, boolean allowed) {
        assertThat(thesaurus.allows(subjects, code)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "concept, childern, children",
        "concept, CHILDREN, children",
        "concept, trẻ em, children",
        "convention, CRCC, CRC",
        "convention, trẻ em, CRC"
    })
    void namesNearCodes(String subjects, String code, String near) {
        assertThat(thesaurus.near(subjects, code)).contains(near).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[[DELETE]]", "\uD83D", "qqqqqqqqqqqqqqqq"})
    void namesNothingNearToNonsense(String code) {
        assertThat(thesaurus.near("concept", code)).isEmpty();
    }
}
