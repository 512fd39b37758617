package vn.labuong.shared.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.labuong.shared.text.Numbers;
import vn.labuong.shared.text.Texts;

/**
 * Takes cells for counts, other numbers and shares. A percentage is never taken for a figure: it is recognised, and the
 * refusal asks for the two counts behind it.
 */
public final class NumberAnswers {

    /** "1,000" is one to a Vietnamese reader and a thousand to Excel in English. */
    private static final Pattern COMMA_BEFORE_THREE = Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+");

    private NumberAnswers() {}

    /** A whole number from 0 up, of at most 15 digits: people, courses, copies. */
    public static Answer<Long> count(Cell cell) {
        var answer = decimal(cell);
        if (!(answer instanceof Answer.Given<BigDecimal> given)) {
            return other(answer);
        }
        var number = given.value();
        if (new CellValue.Numeric(number).isBeyondPrecision()) {
            return Refused.because(UnclearReason.DIGITS_LOST, cell);
        }
        if (!new CellValue.Numeric(number).isWhole()) {
            return Refused.because(UnclearReason.NOT_WHOLE, cell);
        }
        return number.signum() < 0
                ? Refused.because(UnclearReason.NEGATIVE, cell)
                : new Answer.Given<>(number.longValueExact());
    }

    /** Any number that is no percentage. */
    public static Answer<BigDecimal> decimal(Cell cell) {
        var unusable = Refused.<BigDecimal>always(cell);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        var share = typedShare(cell);
        if (share.isPresent()) {
            return askForCounts(cell, share.get());
        }
        var value = cell.value();
        if (value instanceof CellValue.Numeric number) {
            return cell.format().kind() == CellFormat.Kind.TIME
                    ? Refused.because(UnclearReason.IS_A_DATE, cell)
                    : new Answer.Given<>(number.value());
        }
        if (value instanceof CellValue.Day) {
            return Refused.because(UnclearReason.IS_A_DATE, cell);
        }
        if (value instanceof CellValue.Text text) {
            return ofText(cell, text.text());
        }
        return value instanceof CellValue.Blank
                ? new Answer.Absent<>(Absence.BLANK)
                : Refused.because(UnclearReason.NOT_A_NUMBER, cell);
    }

    /** A share as plans state targets, also as a span; only with its percent sign, for 0,7 may be 70 % or 0,7 %. */
    public static Answer<Share> target(Cell cell) {
        var unusable = Refused.<Share>always(cell);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        var share = typedShare(cell);
        if (share.isPresent()) {
            return new Answer.Given<>(share.get());
        }
        var number = decimal(cell);
        if (number instanceof Answer.Given<BigDecimal>) {
            return Refused.because(UnclearReason.SHARE_WITHOUT_SIGN, cell);
        }
        return number instanceof Answer.Absent<BigDecimal> absent
                ? new Answer.Absent<>(absent.why())
                : Refused.because(UnclearReason.NOT_A_SHARE, cell);
    }

    /** A cell where reports are used to write a share: whatever share it holds, the counts are asked for. */
    public static Answer<Share> achieved(Cell cell) {
        var answer = target(cell);
        if (answer instanceof Answer.Given<Share> given) {
            return askForCounts(cell, given.value());
        }
        if (answer instanceof Answer.Unclear<Share> unclear
                && unclear.reason() == UnclearReason.SHARE_WITHOUT_SIGN
                && decimal(cell) instanceof Answer.Given<BigDecimal> number) {
            return askForCounts(cell, assumed(number.value()));
        }
        return answer;
    }

    /** Named in a message only: up to 1 it is a fraction. */
    private static Share assumed(BigDecimal number) {
        var percent = number.compareTo(BigDecimal.ONE) <= 0 ? number.movePointRight(2) : number;
        return new Share(percent, percent);
    }

    private static <T> Answer<T> askForCounts(Cell cell, Share share) {
        return share.isSpan()
                ? Refused.because(
                        UnclearReason.SHARE_SPAN_TYPED, cell, Refused.typed(share.from()), Refused.typed(share.to()))
                : Refused.because(UnclearReason.SHARE_TYPED, cell, Refused.typed(share.from()));
    }

    private static Optional<Share> typedShare(Cell cell) {
        if (cell.value() instanceof CellValue.Numeric number && cell.format().kind() == CellFormat.Kind.PERCENT) {
            var percent = number.value().movePointRight(2);
            return Optional.of(new Share(percent, percent));
        }
        return cell.value() instanceof CellValue.Text text ? Share.parse(text.text()) : Optional.empty();
    }

    private static Answer<BigDecimal> ofText(Cell cell, String text) {
        var absence = AbsenceWords.of(text);
        if (absence.isPresent()) {
            return new Answer.Absent<>(absence.get());
        }
        var plain = Texts.clean(text);
        var number = Numbers.parse(plain);
        if (COMMA_BEFORE_THREE.matcher(plain).matches()) {
            var asThousands = plain.replace(",", "");
            return number.isPresent()
                    ? Refused.because(UnclearReason.AMBIGUOUS_NUMBER, cell, Refused.typed(number.get()), asThousands)
                    : Refused.because(UnclearReason.NOT_A_NUMBER, cell);
        }
        return number.<Answer<BigDecimal>>map(Answer.Given::new)
                .orElseGet(() -> Refused.because(UnclearReason.NOT_A_NUMBER, cell));
    }

    private static <T> Answer<T> other(Answer<?> answer) {
        if (answer instanceof Answer.Absent<?> absent) {
            return new Answer.Absent<>(absent.why());
        }
        var unclear = (Answer.Unclear<?>) answer;
        return new Answer.Unclear<>(unclear.reason(), unclear.arguments());
    }
}
