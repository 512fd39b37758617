package vn.labuong.shared.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.MatchKey;
import vn.labuong.shared.text.Texts;

/** Takes cells for days, months, codes, choices and prose. */
public final class TextAnswers {

    private static final Pattern NUMERIC_DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private static final Pattern MONTH = Pattern.compile("(?:tháng )?(0?[1-9]|1[0-2])(?:/| năm )(\\d{4})");

    /** A format that does nothing but fill with zeros in front. */
    private static final Pattern FILLED_WITH_ZEROS = Pattern.compile("0{2,15}");

    private static final int SHOWN_OF_LONG_TEXT = 60;

    private TextAnswers() {}

    /**
     * A day: a true date, or a text that can be read in one way only. "10/12/2024" as text is the tenth of December where
     * people of Viet Nam type, and the twelfth of October where Excel is set to English, so it is refused with both.
     */
    public static Answer<LocalDate> day(Cell cell) {
        var unusable = Refused.<LocalDate>always(cell);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        if (cell.value() instanceof CellValue.Day day) {
            return cell.format().kind() == CellFormat.Kind.MONTH
                    ? Refused.because(UnclearReason.MONTH_ONLY, cell)
                    : new Answer.Given<>(day.day());
        }
        if (cell.value() instanceof CellValue.Text text) {
            var absence = AbsenceWords.of(text.text());
            return absence.isPresent() ? new Answer.Absent<>(absence.get()) : dayOfText(cell, text.text());
        }
        return cell.value() instanceof CellValue.Blank
                ? new Answer.Absent<>(Absence.BLANK)
                : Refused.because(UnclearReason.NOT_A_DAY, cell);
    }

    private static Answer<LocalDate> dayOfText(Cell cell, String text) {
        var plain = MatchKey.of(text);
        var numeric = NUMERIC_DAY.matcher(plain);
        if (numeric.matches()) {
            var swapped = Dates.parse(numeric.group(2) + "/" + numeric.group(1) + "/" + numeric.group(3));
            var read = Dates.parse(plain);
            if (read.isPresent() && swapped.isPresent() && !read.equals(swapped)) {
                return Refused.because(
                        UnclearReason.AMBIGUOUS_DAY, cell, Dates.inWords(read.get()), Dates.inWords(swapped.get()));
            }
        }
        var day = Dates.parse(plain).or(() -> isoDay(plain));
        if (day.isPresent()) {
            return new Answer.Given<>(day.get());
        }
        return Refused.because(
                MONTH.matcher(plain).matches() ? UnclearReason.MONTH_ONLY : UnclearReason.NOT_A_DAY, cell);
    }

    private static Optional<LocalDate> isoDay(String text) {
        try {
            return ISO_DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A month: "12/2024", also where Excel keeps it as the first of the month. A full date is no month. */
    public static Answer<YearMonth> month(Cell cell) {
        var unusable = Refused.<YearMonth>always(cell);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        if (cell.value() instanceof CellValue.Day day && cell.format().kind() == CellFormat.Kind.MONTH) {
            return new Answer.Given<>(YearMonth.from(day.day()));
        }
        if (cell.value() instanceof CellValue.Blank) {
            return new Answer.Absent<>(Absence.BLANK);
        }
        if (cell.value() instanceof CellValue.Text text) {
            var absence = AbsenceWords.of(text.text());
            if (absence.isPresent()) {
                return new Answer.Absent<>(absence.get());
            }
            var found = MONTH.matcher(MatchKey.of(text.text()));
            if (found.matches()) {
                return new Answer.Given<>(
                        YearMonth.of(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1))));
            }
        }
        return Refused.because(UnclearReason.NOT_A_DAY, cell);
    }

    /**
     * A code: text as typed but for space around it. A number is taken with the zeros that its format shows in front;
     * one of more than 15 digits has lost its last ones and is refused.
     */
    public static Answer<String> code(Cell cell) {
        var unusable = Refused.<String>always(cell);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        var value = cell.value();
        if (value instanceof CellValue.Text text) {
            return Texts.isBlank(text.text())
                    ? new Answer.Absent<>(Absence.BLANK)
                    : new Answer.Given<>(text.text().strip());
        }
        if (value instanceof CellValue.Numeric number
                && number.isWhole()
                && number.value().signum() >= 0) {
            var digits = number.value().toPlainString();
            var format = cell.format().code();
            int zeros = FILLED_WITH_ZEROS.matcher(format).matches() ? format.length() - digits.length() : 0;
            return new Answer.Given<>("0".repeat(Math.max(0, zeros)) + digits);
        }
        if (value instanceof CellValue.Blank) {
            return new Answer.Absent<>(Absence.BLANK);
        }
        return Refused.because(value instanceof CellValue.Day ? UnclearReason.IS_A_DATE : UnclearReason.NOT_TEXT, cell);
    }

    /** Prose as typed, lines kept, in the composed form of its letters; numbers and days as they are shown. */
    public static Answer<String> prose(Cell cell, int mostCharacters) {
        var unusable = Refused.<String>always(cell);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        var text = Texts.nfc(Refused.shown(cell));
        if (Texts.isBlank(text)) {
            return new Answer.Absent<>(Absence.BLANK);
        }
        if (text.length() > mostCharacters) {
            return new Answer.Unclear<>(
                    UnclearReason.TOO_LONG,
                    List.of(
                            text.substring(0, Math.min(SHOWN_OF_LONG_TEXT, text.length())),
                            Integer.toString(text.length()),
                            Integer.toString(mostCharacters)));
        }
        return new Answer.Given<>(text);
    }

    /** One of the choices, whose spelling it takes; how letters are written large or small does not matter. */
    public static Answer<String> choice(Cell cell, List<String> choices) {
        var unusable = Refused.<String>always(cell);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        var key = MatchKey.of(Refused.shown(cell));
        if (key.isEmpty()) {
            return new Answer.Absent<>(Absence.BLANK);
        }
        return choices.stream()
                .filter(choice -> MatchKey.of(choice).equals(key))
                .findFirst()
                .<Answer<String>>map(Answer.Given::new)
                .orElseGet(() -> Refused.because(UnclearReason.NOT_A_CHOICE, cell, String.join("; ", choices)));
    }
}
