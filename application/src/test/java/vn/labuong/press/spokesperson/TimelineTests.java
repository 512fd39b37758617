package vn.labuong.press.spokesperson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Period;
import vn.labuong.press.Spokesperson;

/** Entries may come in any order; on each day at most one person speaks. */
class TimelineTests {

    private static final AgencyId AGENCY = AgencyId.of("thu.so");

    private static Entry entry(int number, String from, @Nullable String name) {
        return new Entry(
                AGENCY,
                number,
                LocalDate.parse(from),
                name,
                name == null ? null : "Phó Giám đốc",
                null,
                null,
                name == null ? null : "(0297) 000 0000",
                null,
                "Phép thử",
                false,
                Instant.EPOCH,
                "test");
    }

    private static List<String> spans(Period agency, Entry... entries) {
        return Timeline.of(List.of(entries), agency).stream()
                .map(one -> one.name() + " " + one.from() + " " + one.until())
                .toList();
    }

    @Test
    void letsEachSpeakUntilTheNextThoughTheyWereEnteredBackwards() {
        assertThat(spans(
                        Period.ALWAYS,
                        entry(1, "2025-06-01", "C"),
                        entry(2, "2025-01-01", "A"),
                        entry(3, "2025-03-01", "B")))
                .containsExactly("A 2025-01-01 2025-03-01", "B 2025-03-01 2025-06-01", "C 2025-06-01 null");
    }

    @Test
    void takesTheLaterOfTwoEntriesOfADay() {
        assertThat(spans(Period.ALWAYS, entry(1, "2025-01-01", "A"), entry(2, "2025-01-01", "A sửa")))
                .containsExactly("A sửa 2025-01-01 null");
    }

    @Test
    void leavesTheDaysOnWhichNobodyIsNamed() {
        List<Spokesperson> speaking = Timeline.of(
                List.of(entry(1, "2025-01-01", "A"), entry(2, "2025-02-01", null), entry(3, "2025-03-01", "B")),
                Period.ALWAYS);
        assertThat(speaking).extracting(Spokesperson::name).containsExactly("A", "B");
        assertThat(speaking).noneMatch(one -> one.speaksOn(LocalDate.of(2025, 2, 1)));
        assertThat(speaking).noneMatch(one -> one.speaksOn(LocalDate.of(2025, 2, 28)));
        assertThat(speaking.get(0).speaksOn(LocalDate.of(2025, 1, 31))).isTrue();
    }

    @Test
    void endsWithTheAgencyItself() {
        Period agency = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 7, 1));
        assertThat(spans(agency, entry(1, "2023-05-01", "A"), entry(2, "2025-07-01", "B")))
                .containsExactly("A 2024-01-01 2025-07-01");
    }

    @ParameterizedTest
    @CsvSource({
        "(0297) 000 0000, false",
        "0297 3 000 000, false",
        "1900 0000, false",
        "+84 297 000 0000, false",
        "0912345678, true",
        "+84 91-234.56 78, true",
        "(084) 912 345 678, false"
    })
    void tellsANumberOfAPersonFromThatOfAnOffice(String line, boolean mobile) {
        assertThat(OfficeContact.isLine(line)).isTrue();
        assertThat(OfficeContact.looksMobile(line)).isEqualTo(mobile);
    }

    @ParameterizedTest
    @CsvSource({
        "bao-chi@so.angiang.gov.vn, true, false",
        "ai.do@GMail.com, true, true",
        "ai.do@yahoo.com.vn, true, true",
        "a@notgmail.com, true, false",
        "'Ai <a@b.vn>', false, false",
        "'a@b.vn,c@d.vn', false, false",
        "a@b, false, false",
        "javascript:alert(1)@b.vn, false, false"
    })
    void tellsAMailboxOfAPersonFromThatOfAnOffice(String mail, boolean isOne, boolean looksPrivate) {
        assertThat(OfficeContact.isMail(mail)).isEqualTo(isOne);
        assertThat(OfficeContact.looksPrivate(mail)).isEqualTo(looksPrivate);
    }
}
