package vn.labuong.shared.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes dates as administrative documents do: day, month, year, in this order and with four digits of the
 * year. A date that could be read in two ways is not read at all.
 */
public final class Dates {

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private static final Pattern IN_WORDS = Pattern.compile("(?:ngày )?(\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})");

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final DateTimeFormatter NUMERIC_OUT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private Dates() {}

    /** The date, when the whole text is one: 05/4/2024, or "ngày 05 tháng 4 năm 2024". */
    public static Optional<LocalDate> parse(String text) {
        var key = Numbers.asciiDigits(MatchKey.of(text));
        for (var form : new Pattern[] {NUMERIC, IN_WORDS}) {
            var found = form.matcher(key);
            if (found.matches()) {
                return date(found.group(1), found.group(2), found.group(3));
            }
        }
        return Optional.empty();
    }

    /** The date as a browser's date field sends it, or as {@link #parse} reads it; empty for what is no day. */
    public static Optional<LocalDate> typed(@Nullable String typed) {
        var given = typed == null ? "" : Texts.clean(typed);
        try {
            return ISO.matcher(given).matches() ? Optional.of(LocalDate.parse(given)) : parse(given);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** 05/09/2023: the one way in which pages print a day, whatever their language. */
    public static String numeric(LocalDate date) {
        return NUMERIC_OUT.format(date);
    }

    /** "ngày 05 tháng 02 năm 2026": a zero before days under 10 and before months 1 and 2 only (Decree 30/2020). */
    public static String inWords(LocalDate date) {
        var month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : "" + date.getMonthValue();
        return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    private static Optional<LocalDate> date(String day, String month, String year) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
