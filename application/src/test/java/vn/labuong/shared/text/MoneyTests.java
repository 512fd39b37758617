package vn.labuong.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labuong.shared.text.MoneyReading.Refused;
import vn.labuong.shared.text.MoneyReading.Understood;
import vn.labuong.shared.text.MoneyReading.Why;

/** Amounts as they really stand in budget tables, the nasty ones first. */
class MoneyTests {

    private static final List<Locale> LANGUAGES = List.of(new Locale("vi"), new Locale("en"), new Locale("km"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1.2 tỷ | SEPARATORS",
                "1.20 tỷ | SEPARATORS",
                "1.2345 triệu | SEPARATORS",
                "1,200,000 | SEPARATORS",
                "1.200.00 | SEPARATORS",
                "1.200,000.5 | SEPARATORS",
                "1,2,3 tỷ | SEPARATORS",
                "1.200 million | SEPARATORS",
                "1,2 billion | SEPARATORS",
                "-5 | NEGATIVE",
                "-5 triệu | NEGATIVE",
                "−1.200.000 | NEGATIVE",
                "(5.000.000) | NEGATIVE",
                "âm 5 triệu | NEGATIVE",
                "1,2 | FRACTION",
                "0,5 đồng | FRACTION",
                "1,2345678901 tỷ | FRACTION",
                "1,0005 nghìn | FRACTION",
                "khoảng 1 tỷ | APPROXIMATE",
                "~1 tỷ | APPROXIMATE",
                "≈ 1 tỷ | APPROXIMATE",
                "trên 500 triệu | APPROXIMATE",
                "hơn 1 tỷ | APPROXIMATE",
                "không quá 2 tỷ | APPROXIMATE",
                "1-2 tỷ | APPROXIMATE",
                "1 tỷ - 2 tỷ | APPROXIMATE",
                "từ 1 đến 2 tỷ | APPROXIMATE",
                "1 tỷ+ | UNREADABLE",
                "500.000 USD | OTHER_CURRENCY",
                "$5 | OTHER_CURRENCY",
                "5 riel | OTHER_CURRENCY",
                "1.000.000 tỷ | TOO_LARGE",
                "999999999999999 triệu | TOO_LARGE",
                "1234567890123456 | UNREADABLE",
                "- | UNREADABLE",
                "… | UNREADABLE",
                "x | UNREADABLE",
                "không | UNREADABLE",
                "tỷ | UNREADABLE",
                "đồng | UNREADABLE",
                "1 tỷ 2 | UNREADABLE",
                "1tỷ2 | UNREADABLE",
                "1,5 tỷ 200 triệu | UNREADABLE",
                "200 triệu 1 tỷ | UNREADABLE",
                "1 tỷ 1 tỷ | UNREADABLE",
                "1 triệu tỷ | UNREADABLE",
                "1e9 | UNREADABLE",
                "½ tỷ | UNREADABLE",
                "٣ tỷ | UNREADABLE",
                "1 tỷ (dự kiến) | UNREADABLE",
                "1 tỷ; 2 tỷ | UNREADABLE",
                "1,2 tỷ USD | OTHER_CURRENCY",
                "lồng ghép 5 triệu | UNREADABLE",
                "12/2025 | UNREADABLE"
            })
    void refusesWithTheReason(String text, Why why) {
        assertThat(MoneyReading.of(text)).isEqualTo(new Refused(why));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0 | 0",
                "0 đồng | 0",
                "1,2 tỷ | 1200000000",
                "1,2 tỉ đồng | 1200000000",
                "1,2tỷ | 1200000000",
                "1,2 TỶ ĐỒNG | 1200000000",
                "1.200 triệu đồng | 1200000000",
                "1.200 triệu | 1200000000",
                "1.200,5 triệu đồng | 1200500000",
                "1 tỷ 200 triệu | 1200000000",
                "1 tỷ 200 triệu 500 nghìn đồng | 1200500000",
                "1200000000 | 1200000000",
                "1.200.000.000 đ | 1200000000",
                "1.200.000.000đ | 1200000000",
                "1.200.000.000 ₫ | 1200000000",
                "1.200.000.000 VNĐ | 1200000000",
                "VND 1.200.000.000 | 1200000000",
                "1 200 000 000 | 1200000000",
                "500 nghìn | 500000",
                "500 ngàn đồng | 500000",
                "0,000000001 tỷ | 1",
                "១,២ tỷ | 1200000000",
                "១.២០០.០០០ | 1200000",
                "1,2 ពាន់លានដុង | 1200000000",
                "៥០០ លាន ដុង | 500000000",
                "1.2 billion dong | 1200000000",
                "1234 million | 1234000000",
                "999.999.999.999.999 | 999999999999999"
            })
    void understands(String text, long dong) {
        MoneyReading expected = new Understood(MoneyCell.of(dong));
        assertThat(MoneyReading.of(text)).isEqualTo(expected);
        assertThat(MoneyReading.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(expected);
        assertThat(MoneyReading.of("\u00A0 " + text.replace(' ', '\u00A0') + "\u200B\n"))
                .isEqualTo(expected);
        assertThat(MoneyReading.of(text.replace(' ', '\u202F'))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | UNKNOWN",
                "\" \u00A0\u200B \" | UNKNOWN",
                "Lồng ghép | INTEGRATED",
                "LỒNG GHÉP | INTEGRATED",
                "kinh phí lồng ghép | INTEGRATED",
                "Theo quy định | AS_REGULATED",
                "theo qui định | AS_REGULATED",
                "Theo quy định hiện hành | AS_REGULATED"
            })
    void takesWordsForStatesAndNeverForZero(String text, MoneyCell.State state) {
        MoneyReading expected = new Understood(new MoneyCell(state, null));
        assertThat(MoneyReading.of(text)).isEqualTo(expected);
        assertThat(MoneyReading.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(expected);
    }

    @Test
    void refusesAFloodAtOnce() {
        for (String flood :
                List.of("1".repeat(60_000), "1 tỷ ".repeat(12_000), " ".repeat(60_000), "(".repeat(60_000))) {
            assertThat(MoneyReading.of(flood)).isEqualTo(new Refused(Why.TOO_LONG));
        }
        for (String knot : List.of("1.".repeat(50), "1 ".repeat(50), "~".repeat(99) + "1", "1-".repeat(50))) {
            assertThat(MoneyReading.of(knot)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void writesShortWhereNoDongIsLost() {
        Money money = new Money(1_200_000_000);
        assertThat(MoneyWords.brief(money, LANGUAGES.get(0))).isEqualTo("1,2 tỷ đồng");
        assertThat(MoneyWords.brief(money, LANGUAGES.get(1))).isEqualTo("1.2 billion dong");
        assertThat(MoneyWords.brief(money, LANGUAGES.get(2))).isEqualTo("1,2 ពាន់លានដុង");
        assertThat(MoneyWords.exact(money, LANGUAGES.get(0))).isEqualTo("1.200.000.000 đồng");
        assertThat(MoneyWords.brief(new Money(1_200_000_001), LANGUAGES.get(0))).isEqualTo("1.200.000.001 đồng");
        assertThat(MoneyWords.brief(new Money(12_050_000), LANGUAGES.get(0))).isEqualTo("12,05 triệu đồng");
        assertThat(MoneyWords.cell(MoneyCell.UNKNOWN, LANGUAGES.get(0))).isEmpty();
    }

    @Test
    void readsBackUnchangedWhatItWritesInEveryLanguage() {
        Random random = new Random(63);
        for (int turn = 0; turn < 20_000; turn++) {
            long power = (long) Math.pow(10, random.nextInt(15));
            Money money = new Money(random.nextLong(1000) * power % Money.LARGEST.dong() + random.nextInt(2));
            MoneyReading expected = new Understood(MoneyCell.of(money));
            for (Locale language : LANGUAGES) {
                assertThat(MoneyReading.of(MoneyWords.brief(money, language))).isEqualTo(expected);
                assertThat(MoneyReading.of(MoneyWords.exact(money, language))).isEqualTo(expected);
            }
            assertThat(MoneyReading.of(MoneyWords.digits(money))).isEqualTo(expected);
            assertThat(MoneyReading.of(money.toString())).isEqualTo(expected);
        }
        for (MoneyCell cell : List.of(MoneyCell.INTEGRATED, MoneyCell.AS_REGULATED, MoneyCell.UNKNOWN)) {
            for (Locale language : LANGUAGES) {
                assertThat(MoneyReading.of(MoneyWords.cell(cell, language))).isEqualTo(new Understood(cell));
            }
        }
    }

    @Test
    void failsRatherThanRunsOver() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MoneyCell(MoneyCell.State.INTEGRATED, Money.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
