package vn.labuong.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTests {

    @ParameterizedTest
    @CsvSource({"2025-07-01, 2025-07-01", "1/7/2025, 2025-07-01", "01/07/2025, 2025-07-01", "29/2/2028, 2028-02-29"})
    void readsADayAsAddressesAndPeopleWriteIt(String text, LocalDate day) {
        assertThat(AsOf.parse(text)).contains(day);
        assertThat(AsOf.parse("\u00A0" + text + "\u200B")).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "2025-13-01",
                "31/6/2025",
                "29/2/2025",
                "7/2025",
                "+999999999-12-31",
                "0001-01-01",
                "1/7/25",
                "2025-07-01' or 1=1",
                "9999999999"
            })
    void refusesWhatIsNoDayOfOurTime(String text) {
        assertThat(AsOf.parse(text)).isEmpty();
    }
}
