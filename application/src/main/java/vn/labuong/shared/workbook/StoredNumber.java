package vn.labuong.shared.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** Numbers as the parts of a workbook keep them: binary fractions written out, days as a count. */
record StoredNumber(boolean datesFrom1904) {

    /** Excel keeps and shows 15 significant digits; the rest of a stored number is noise of the binary fraction. */
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final double FIRST_LOST = 1e15;

    private static final int LONGEST = 60;

    /** A day that never was, 29/02/1900, is counted as the 60th; counts after it are one too high. */
    private static final int NEVER_WAS = 60;

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);

    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    /** 31/12/9999. */
    private static final int LAST_DAY = 2_958_465;

    private static final long SECONDS_OF_DAY = 86_400;

    CellValue value(String stored, CellFormat format, String place) {
        var number = number(stored, place);
        boolean counted = format.kind() == CellFormat.Kind.DAY || format.kind() == CellFormat.Kind.MONTH;
        return counted && isDay(number) ? day(number) : new CellValue.Numeric(number);
    }

    /** A date written out, as the strict form of the format has it. */
    static CellValue isoDay(String stored, String place) {
        try {
            var text = stored.strip().replace("Z", "");
            if (text.indexOf('T') < 0) {
                return new CellValue.Day(LocalDate.parse(text));
            }
            var moment = LocalDateTime.parse(text);
            return new CellValue.Day(moment.toLocalDate(), moment.toLocalTime());
        } catch (DateTimeParseException e) {
            throw UnreadableWorkbook.broken(place, e);
        }
    }

    static BigDecimal number(String stored, String place) {
        try {
            var text = stored.strip();
            double binary = text.length() > LONGEST ? Double.NaN : Double.parseDouble(text);
            if (Double.isNaN(binary) || Double.isInfinite(binary)) {
                throw UnreadableWorkbook.broken(place, null);
            }
            if (binary == 0) {
                return BigDecimal.ZERO;
            }
            return Math.abs(binary) >= FIRST_LOST
                    ? new BigDecimal(text).stripTrailingZeros().setScale(0, RoundingMode.HALF_EVEN)
                    : plain(new BigDecimal(binary).round(AS_SHOWN));
        } catch (NumberFormatException e) {
            throw UnreadableWorkbook.broken(place, e);
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private boolean isDay(BigDecimal count) {
        int day = count.signum() < 0 || count.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0 ? -1 : count.intValue();
        return datesFrom1904 ? day >= 0 && day <= LAST_DAY - 1462 : day >= 1 && day != NEVER_WAS;
    }

    private CellValue.Day day(BigDecimal count) {
        int days = count.intValue();
        var start =
                datesFrom1904 ? FROM_1904.plusDays(days) : BEFORE_1900.plusDays(days > NEVER_WAS ? days - 1L : days);
        var seconds = count.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        var moment = start.atStartOfDay().plusSeconds(seconds);
        return new CellValue.Day(moment.toLocalDate(), moment.toLocalTime());
    }
}
