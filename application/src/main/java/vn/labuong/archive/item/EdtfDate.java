package vn.labuong.archive.item;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as archives write it: the Extended Date/Time Format (ISO 8601-2:2019) to level 1, without times: 1978,
 * 1978-04, 1978-04-30, 197X, 1978?, 1978~, 1978%, seasons 1978-21 to 1978-24, intervals 1975/1979, 1975/.. and ../1979.
 *
 * @param written as given, trimmed, in upper case
 * @param from the first day it may mean, null where open
 * @param until the last day it may mean, null where open
 * @param sure false with ?, ~ or %
 */
public record EdtfDate(
        String written, @Nullable LocalDate from, @Nullable LocalDate until, boolean sure) {

    private static final Pattern PART =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX))?(?:-(\\d{2}|XX))?([?~%])?");

    private static final int SPRING = 21;
    private static final int WINTER = 24;
    private static final int MONTHS_OF_A_SEASON = 3;
    private static final int LAST_MONTH = 12;

    /** Empty for text that is no such date, such as 05/06/2024, which two readers read as two days. */
    public static Optional<EdtfDate> parse(String text) {
        String written = text.strip().toUpperCase(Locale.ROOT);
        int slash = written.indexOf('/');
        try {
            return slash < 0
                    ? single(written)
                    : interval(written, written.substring(0, slash), written.substring(slash + 1));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<EdtfDate> interval(String written, String first, String last) {
        boolean openStart = first.equals("..");
        boolean openEnd = last.equals("..");
        Optional<EdtfDate> from = openStart ? Optional.empty() : single(first);
        Optional<EdtfDate> until = openEnd ? Optional.empty() : single(last);
        if ((openStart && openEnd) || openStart == from.isPresent() || openEnd == until.isPresent()) {
            return Optional.empty();
        }
        LocalDate start = from.map(EdtfDate::from).orElse(null);
        LocalDate end = until.map(EdtfDate::until).orElse(null);
        boolean backwards = start != null && end != null && end.isBefore(start);
        boolean sure = from.map(EdtfDate::sure).orElse(true)
                && until.map(EdtfDate::sure).orElse(true);
        return backwards ? Optional.empty() : Optional.of(new EdtfDate(written, start, end, sure));
    }

    private static Optional<EdtfDate> single(String written) {
        Matcher part = PART.matcher(written);
        if (!part.matches()) {
            return Optional.empty();
        }
        boolean sure = part.group(4) == null;
        Year first = Year.of(Integer.parseInt(part.group(1).replace('X', '0')));
        Year last = Year.of(Integer.parseInt(part.group(1).replace('X', '9')));
        if (part.group(2) == null) {
            return Optional.of(new EdtfDate(written, first.atDay(1), last.atDay(last.length()), sure));
        }
        if (!first.equals(last)) {
            return Optional.empty();
        }
        if (part.group(2).equals("XX")) {
            return part.group(3) != null && !part.group(3).equals("XX")
                    ? Optional.empty()
                    : Optional.of(new EdtfDate(written, first.atDay(1), last.atDay(last.length()), sure));
        }
        return inYear(written, first, Integer.parseInt(part.group(2)), part.group(3), sure);
    }

    private static Optional<EdtfDate> inYear(String written, Year year, int month, @Nullable String day, boolean sure) {
        if (month >= SPRING && month <= WINTER) {
            return day == null ? Optional.of(season(written, year, month, sure)) : Optional.empty();
        }
        YearMonth of = year.atMonth(month);
        if (day == null || day.equals("XX")) {
            return Optional.of(new EdtfDate(written, of.atDay(1), of.atEndOfMonth(), sure));
        }
        LocalDate exact = of.atDay(Integer.parseInt(day));
        return Optional.of(new EdtfDate(written, exact, exact, sure));
    }

    /** Seasons start in March; winter is the one that starts in December of that year. */
    private static EdtfDate season(String written, Year year, int season, boolean sure) {
        int month = (season - SPRING + 1) * MONTHS_OF_A_SEASON;
        YearMonth first = year.atMonth(Math.min(month, LAST_MONTH));
        return new EdtfDate(
                written,
                first.atDay(1),
                first.plusMonths(MONTHS_OF_A_SEASON - 1L).atEndOfMonth(),
                sure);
    }
}
