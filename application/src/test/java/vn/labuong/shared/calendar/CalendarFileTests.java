package vn.labuong.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.shared.time.Deadline;

/** Read back by biweekly, which shares no code with the writer. */
class CalendarFileTests {

    private static final Instant CHANGED = Instant.parse("2026-11-20T03:04:05Z");
    private static final String KHMER =
            "\u179f\u17c1\u1785\u1780\u17d2\u178a\u17b8\u179a\u17c6\u179b\u17b9\u1780\u17d6 \u1780\u17b7\u1785\u17d2\u1785\u1780\u17b6\u179a\u1794\u17b8\u200b\u1798\u17b7\u1793\u1791\u17b6\u1793\u17cb\u179a\u17b6\u1799\u1780\u17b6\u179a\u178e\u17cd";
    private static final String VIETNAMESE =
            "H\u1ea1n b\u00e1o c\u00e1o: S\u1edf V\u0103n h\u00f3a, Th\u1ec3 thao v\u00e0 Du l\u1ecbch; \u0110\u1ea1i bi\u1ec3u";

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Auckland", "America/Los_Angeles"})
    void isReadAsTheSameDayInEveryZone(String zone) {
        TimeZone machine = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            CalendarEntry entry = CalendarEntry.lastDayOf(
                    new Deadline(LocalDate.of(2026, 12, 10)), "task-12@labuong", VIETNAMESE, KHMER, 3, CHANGED);
            String file = CalendarFile.of("L\u1ecbch", "vi", List.of(entry));
            assertThat(file)
                    .contains("DTSTART;VALUE=DATE:20261209\r\n", "DTEND;VALUE=DATE:20261210\r\n")
                    .doesNotContain("METHOD", "VALARM");
            VEvent event = read(file).getEvents().get(0);
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(event.getDateStart().getValue().getRawComponents().getDate())
                    .isEqualTo(9);
            assertThat(event.getDateEnd().getValue().getRawComponents().getDate())
                    .isEqualTo(10);
            assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(CHANGED);
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    void keepsEveryCharacterOfItsTexts() {
        String nasty = "a\\b;c,d\ne\r\nf \"g\" : h\ttab \\n \ud83c\udf34" + KHMER.repeat(3) + VIETNAMESE;
        CalendarEntry entry = entry("task-1@labuong", nasty.replace('\n', ' ').replace('\r', ' '))
                .withLink("https://labuong.example/noi-bo?a=1,2;3")
                .withReminder(3);
        CalendarEntry described = new CalendarEntry(
                "task-2@labuong",
                entry.from(),
                entry.until().plusDays(2),
                KHMER,
                nasty + "\u0000\u0007",
                0,
                CHANGED,
                null,
                0);
        ICalendar calendar = read(CalendarFile.of(KHMER, "km", List.of(entry, described)));

        VEvent first = calendar.getEvents().get(0);
        assertThat(first.getSummary().getValue()).isEqualTo(entry.summary());
        assertThat(first.getUid().getValue()).isEqualTo("task-1@labuong");
        assertThat(first.getSequence().getValue()).isEqualTo(7);
        assertThat(first.getUrl().getValue()).isEqualTo("https://labuong.example/noi-bo?a=1,2;3");
        assertThat(first.getAlarms().get(0).getTrigger().getDuration().toMillis())
                .isEqualTo(-63 * 3_600_000L);
        VEvent second = calendar.getEvents().get(1);
        assertThat(second.getDescription().getValue().replace("\r\n", "\n")).isEqualTo(nasty.replace("\r\n", "\n"));
        assertThat(second.getAlarms().get(0).getTrigger().getDuration().toMillis())
                .isEqualTo(9 * 3_600_000L);
        assertThat(calendar.getNames().get(0).getValue()).isEqualTo(KHMER);
    }

    @Test
    void foldsAtSeventyFiveOctetsAndNeverWithinACharacter() throws CharacterCodingException {
        Random random = new Random(75);
        String letters = KHMER + VIETNAMESE + "abc\ud83c\udf34,;\\";
        int[] points = letters.codePoints().toArray();
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int at = random.nextInt(200); at > 0; at--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            String summary = text.append('x').toString();
            String file = CalendarFile.of("x", "vi", List.of(entry("task-1@labuong", summary)));
            byte[] octets = file.getBytes(StandardCharsets.UTF_8);
            int start = 0;
            for (int at = 0; at + 1 < octets.length; at++) {
                assertThat(octets[at] == '\n' && (at == 0 || octets[at - 1] != '\r'))
                        .isFalse();
                if (octets[at] == '\r') {
                    assertThat(at - start).isLessThanOrEqualTo(75);
                    // Each line by itself is valid UTF-8
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Arrays.copyOfRange(octets, start, at)));
                    start = at + 2;
                }
            }
            assertThat(read(file).getEvents().get(0).getSummary().getValue()).isEqualTo(summary);
        }
    }

    @Test
    void staysWithinItsBounds() {
        String file = CalendarFile.of(
                "x", "vi", Collections.nCopies(5_000, entry("task-1@labuong", "\ud83c\udf34".repeat(5_000))));
        assertThat(read(file).getEvents()).hasSize(CalendarFile.MOST_ENTRIES);
        assertThat(file.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000_000);
        assertThat(read(CalendarFile.of("x", "vi", List.of())).getEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "https://x\r\nSUMMARY:other", "ftp://x"})
    void leavesOutALinkThatIsNone(String link) {
        String file =
                CalendarFile.of("x", "vi", List.of(entry("task-1@labuong", "x").withLink(link)));
        assertThat(file).doesNotContain("URL:", "other");
    }

    @Test
    void refusesEntriesThatNoCalendarCouldHold() {
        LocalDate day = LocalDate.of(2026, 12, 9);
        assertThatThrownBy(() -> new CalendarEntry("task-1", day, day, "x", "", 0, CHANGED, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry("a\r\nb@c", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry("task-1", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry("task-1", "x").withReminder(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CalendarEntry entry(String uid, String summary) {
        LocalDate day = LocalDate.of(2026, 12, 9);
        return new CalendarEntry(uid, day, day.plusDays(1), summary, "", 7, CHANGED, null, null);
    }

    private static ICalendar read(String file) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar calendar = Biweekly.parse(file).warnings(warnings).first();
        assertThat(warnings).allSatisfy(found -> assertThat(found).isEmpty());
        return calendar;
    }
}
