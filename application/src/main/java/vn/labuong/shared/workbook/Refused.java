package vn.labuong.shared.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.labuong.shared.text.Dates;

/** What no question can take: failures, lost digits; and how a cell is named in the messages. */
final class Refused {

    private Refused() {}

    static <T> Answer<T> because(UnclearReason reason, Cell cell, String... more) {
        var arguments = new ArrayList<String>();
        arguments.add(shown(cell));
        arguments.addAll(List.of(more));
        return new Answer.Unclear<>(reason, arguments);
    }

    /** Why this cell is of no use to any question, if it is. */
    static <T> Optional<Answer<T>> always(Cell cell) {
        if (cell.value() instanceof CellValue.Failure) {
            return Optional.of(because(UnclearReason.FORMULA_FAILED, cell));
        }
        if (cell.origin() == Origin.STALE_FORMULA) {
            return Optional.of(because(UnclearReason.FORMULA_STALE, cell));
        }
        if (cell.value() instanceof CellValue.Numeric number && number.isBeyondPrecision()) {
            return Optional.of(because(UnclearReason.DIGITS_LOST, cell));
        }
        return Optional.empty();
    }

    /** The cell as its reader sees it, nearly; a percentage in percent. */
    static String shown(Cell cell) {
        var value = cell.value();
        if (value instanceof CellValue.Numeric number) {
            return cell.format().kind() == CellFormat.Kind.PERCENT
                    ? typed(number.value().movePointRight(2)) + " %"
                    : typed(number.value());
        }
        if (value instanceof CellValue.Day day) {
            return Dates.numeric(day.day());
        }
        if (value instanceof CellValue.Truth truth) {
            return truth.value() ? "TRUE" : "FALSE";
        }
        if (value instanceof CellValue.Failure failure) {
            return failure.code();
        }
        return value instanceof CellValue.Text text ? text.text() : "";
    }

    /** With a comma before decimals and nothing between thousands. */
    static String typed(BigDecimal number) {
        var bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return bare.toPlainString().replace('.', ',');
    }
}
