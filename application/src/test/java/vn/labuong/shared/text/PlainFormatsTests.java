package vn.labuong.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV, JSON and the pointers of a table, each to its letter. */
class PlainFormatsTests {

    @Test
    void quotesOnlyWhatMustBeQuoted() {
        assertThat(Csv.line(List.of("", "a b", "a,b", "\"a\"", "a\nb", "Đà")))
                .isEqualTo(",a b,\"a,b\",\"\"\"a\"\"\",\"a\nb\",Đà\r\n");
    }

    @Test
    void readsBackWhatItWrote() {
        var fields = List.of("", "a,b", "he said \"no\"", "two\r\nlines", " spaced ", "ệ");

        assertThat(Csv.lines(Csv.line(fields) + Csv.line(fields))).containsExactly(fields, fields);
    }

    @Test
    void readsRowsByTheNamesOfTheirColumns() {
        var rows = Csv.rows("\uFEFFid,name\nag.1,\"Sở A, B\"\n\nag.2,\n");

        assertThat(rows).extracting(row -> row.get("name")).containsExactly("Sở A, B", "");
        assertThatThrownBy(() -> rows.get(0).get("kind")).hasMessageContaining("kind");
    }

    @Test
    void writesJsonWithEveryControlCharacterEscaped() {
        var value = new LinkedHashMap<String, Object>();
        value.put("a", List.of(1, true, "ệ\"\\\n\u0001"));
        value.put("b", List.of());

        assertThat(Json.write(value)).isEqualTo("""
                {
                  "a": [
                    1,
                    true,
                    "ệ\\"\\\\\\n\\u0001"
                  ],
                  "b": []
                }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-nt-", "- nt -", "nt", "Như trên", "NHƯ TRÊN.", "\"", "”", "''"})
    void readsAPointerToTheRowAbove(String text) {
        assertThat(CrossReference.find(text)).contains(new CrossReference(""));
    }

    @ParameterizedTest
    @CsvSource({
        "Như mục 2,2",
        "như mục I.2,i.2",
        "Như nhiệm vụ số 3,3",
        "Như mục 2 nêu trên,2",
        "Như điểm a,",
        "Như sau,",
        "Sở Như mục 2,"
    })
    void readsAPointerToANumberedRow(String text, String row) {
        assertThat(CrossReference.find(text).map(CrossReference::row).orElse(null))
                .isEqualTo(row);
    }
}
