package vn.labuong.shared.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/** What a cell holds by its own type; nothing is guessed from how it looks. */
public sealed interface CellValue {

    /** No content. */
    record Blank() implements CellValue {}

    /** Text exactly as stored, only that each line ends in one line feed. */
    record Text(String text) implements CellValue {}

    /**
     * A number as the person saw it: a stored 0.69999999999999996 is 0.7, since Excel keeps and shows 15 digits.
     *
     * @param value without trailing zeros of its fraction; exactly as stored when it has more than 15 whole digits
     */
    record Numeric(BigDecimal value) implements CellValue {

        private static final int DIGITS_KEPT = 15;

        /** More than 15 whole digits: the last ones were lost before the file reached us. */
        public boolean isBeyondPrecision() {
            return value.precision() - value.scale() > DIGITS_KEPT;
        }

        /** A whole number; 1000.0 is one. */
        public boolean isWhole() {
            return value.stripTrailingZeros().scale() <= 0;
        }
    }

    /** A true date, by the workbook's own date system; midnight when no time was given. */
    record Day(LocalDate day, LocalTime time) implements CellValue {

        public Day(LocalDate day) {
            this(day, LocalTime.MIDNIGHT);
        }
    }

    /** TRUE or FALSE. */
    record Truth(boolean value) implements CellValue {}

    /** The error of a formula, such as {@code #DIV/0!}. */
    record Failure(String code) implements CellValue {}
}
