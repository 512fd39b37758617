package vn.labuong.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of the time column seen in plans, for a plan of 2023 to 2028. */
class TimeReadingTests {

    private static final YearSpan PLAN = YearSpan.of(2023, 2028);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                | - | - | NONE       | -",
                "Hằng năm                        | 2023 | 2028 | YEARLY     | -",
                "Hàng năm                        | 2023 | 2028 | YEARLY     | -",
                "HẰNG NĂM.                       | 2023 | 2028 | YEARLY     | -",
                "Định kỳ hằng năm                | 2023 | 2028 | YEARLY     | -",
                "Hằng quý                        | 2023 | 2028 | QUARTERLY  | -",
                "Hàng tháng                      | 2023 | 2028 | MONTHLY    | -",
                "Thường xuyên                    | 2023 | 2028 | CONTINUOUS | -",
                "Thường xuyên, liên tục          | 2023 | 2028 | CONTINUOUS | -",
                "1 lần/năm                       | 2023 | 2028 | YEARLY     | -",
                "2 năm/lần                       | - | - | NONE       | TIME_NOT_UNDERSTOOD",
                "2 lần/năm                       | - | - | NONE       | TIME_NOT_UNDERSTOOD",
                "6 tháng/lần                     | - | - | NONE       | TIME_NOT_UNDERSTOOD",
                "2023-2028                       | 2023 | 2028 | NONE       | -",
                "2023 – 2028                     | 2023 | 2028 | NONE       | -",
                "2023 - 2028, hằng năm           | 2023 | 2028 | YEARLY     | -",
                "Giai đoạn 2024 đến 2028         | 2024 | 2028 | NONE       | -",
                "Từ năm 2024 đến hết năm 2026    | 2024 | 2026 | NONE       | -",
                "Hằng năm, từ năm 2025           | 2025 | 2028 | YEARLY     | -",
                "Năm 2025                        | 2025 | 2025 | NONE       | -",
                "2024, 2025                      | 2024 | 2025 | NONE       | -",
                "Trong suốt giai đoạn            | 2023 | 2028 | NONE       | -",
                "Đến năm 2026                    | 2023 | 2026 | NONE       | -",
                "Quý IV/2024                     | 2024 | 2024 | NONE       | TIME_MORE_PRECISE",
                "Quý III, IV năm 2024            | 2024 | 2024 | NONE       | TIME_MORE_PRECISE",
                "Tháng 12/2024                   | 2024 | 2024 | NONE       | TIME_MORE_PRECISE",
                "Trước ngày 10/12/2025           | 2025 | 2025 | NONE       | TIME_MORE_PRECISE",
                "Tháng 11-12 hằng năm            | 2023 | 2028 | YEARLY     | TIME_MORE_PRECISE",
                "Trước ngày 10/12 hằng năm       | 2023 | 2028 | YEARLY     | TIME_MORE_PRECISE",
                "Năm 2025 và năm 2028            | 2025 | 2028 | NONE       | TIME_MORE_PRECISE",
                "Trước ngày 10/12                | - | - | NONE       | TIME_NOT_UNDERSTOOD",
                "Sau khi có hướng dẫn của Bộ     | - | - | NONE       | TIME_NOT_UNDERSTOOD",
                "2028-2023                       | - | - | NONE       | TIME_NOT_UNDERSTOOD",
                "2022-2030                       | 2022 | 2030 | NONE       | TIME_OUTSIDE_PLAN",
            })
    void readsYearsAndRhythmAndDoubtsTheRest(String cell, String from, String to, Recurrence recurrence, String doubt) {
        var text = cell == null ? "" : cell;
        for (var form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
            var time = TimeReading.of(Normalizer.normalize(text, form), PLAN);

            assertThat(String.valueOf(time.years().from())).isEqualTo(from.replace("-", "null"));
            assertThat(String.valueOf(time.years().to())).isEqualTo(to.replace("-", "null"));
            assertThat(time.recurrence()).isEqualTo(recurrence);
            assertThat(time.doubt().map(Enum::name).orElse("-")).isEqualTo(doubt);
        }
    }
}
