package vn.labuong.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of books, and when they came out. */
class IsbnTests {

    @ParameterizedTest
    @CsvSource({
        "978-0-306-40615-7, 9780306406157",
        "9780306406157, 9780306406157",
        "978 604 321 000 2, 9786043210002",
        "979-10-90636-07-1, 9791090636071",
        "978\u20110\u2011306\u201140615\u20137, 9780306406157"
    })
    void takesTheThirteenDigitsAsTheyArePrinted(String printed, String digits) {
        assertThat(Isbn.parse(printed)).contains(new Isbn(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "978-0-306-40615-8", // check digit
                "978-0-306-40651-7", // two digits changed places
                "0-306-40615-2", // ten digits
                "977-0-306-40615-7",
                "97803064061570",
                "978030640615X",
                "٩٧٨٠٣٠٦٤٠٦١٥٧",
                "ISBN 9780306406157",
                ""
            })
    void refusesWhatDoesNotCheck(String printed) {
        assertThat(Isbn.parse(printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025, 2025, true",
        "2025-11, 11/2025, 2025, true",
        "2024-02-29, 29/02/2024, 2024, true",
        "2024~, 2024, 2024, false",
        "1998-05?, 05/1998, 1998, false"
    })
    void readsADateAsFarAsItIsKnown(String written, String text, String year, boolean sure) {
        Issued issued = Issued.parse(written).orElseThrow();
        assertThat(issued.text()).isEqualTo(text);
        assertThat(issued.year()).isEqualTo(year);
        assertThat(issued.sure()).isEqualTo(sure);
        assertThat(issued.iso()).doesNotContain("~", "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"05/06/2024", "2025-13", "2025-02-30", "25", "2025-1", "2025-11-20T10:00", "tháng 5"})
    void readsNothingElse(String written) {
        assertThat(Issued.parse(written)).isEmpty();
    }
}
