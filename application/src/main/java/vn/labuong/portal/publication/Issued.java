package vn.labuong.portal.publication;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.labuong.shared.text.Dates;

/**
 * When a publication came out, as far as it is known: a year, month or day of EDTF, {@code ~} behind it where that is about
 * so and {@code ?} where it is not certain.
 *
 * @param written as it was typed
 * @param from the first day on which it may have come out, {@code before} the first after all of them
 * @param text as it is read, without the sign
 */
public record Issued(String written, LocalDate from, LocalDate before, String text, boolean sure) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([~?%]?)");

    public static Optional<Issued> parse(String written) {
        Matcher parts = FORM.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        String month = parts.group(2);
        String day = parts.group(3);
        boolean sure = parts.group(4).isEmpty();
        try {
            YearMonth first = YearMonth.of(year, month == null ? 1 : Integer.parseInt(month));
            LocalDate from = first.atDay(day == null ? 1 : Integer.parseInt(day));
            String text = day != null ? Dates.numeric(from) : month != null ? month + "/" + year : parts.group(1);
            LocalDate before = day != null ? from.plusDays(1) : month != null ? from.plusMonths(1) : from.plusYears(1);
            return Optional.of(new Issued(written, from, before, text, sure));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public String year() {
        return written.substring(0, 4);
    }

    /** What ISO 8601 reads too. */
    public String iso() {
        return sure ? written : written.substring(0, written.length() - 1);
    }
}
