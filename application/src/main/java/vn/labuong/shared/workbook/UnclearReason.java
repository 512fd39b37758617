package vn.labuong.shared.workbook;

import java.util.Locale;

/** Why a cell is not taken as it stands; each has its message, which says what to write instead. Argument 0: the cell. */
public enum UnclearReason {
    NOT_A_NUMBER,
    /** A count has no fraction. */
    NOT_WHOLE,
    NEGATIVE,
    /** Arguments: the cell, and the two numbers it may be. */
    AMBIGUOUS_NUMBER,
    /** More than 15 digits in a numeric cell: the last ones are lost. */
    DIGITS_LOST,
    /** A share was typed; the two counts behind it are asked for. Arguments: the cell, the share it was read as. */
    SHARE_TYPED,
    /** As before, a span such as 15-20%. Arguments: the cell, its lower and its upper end. */
    SHARE_SPAN_TYPED,
    /** 70 or 0,7 without a percent sign. */
    SHARE_WITHOUT_SIGN,
    NOT_A_SHARE,
    /** Excel made a date of what was typed. */
    IS_A_DATE,
    NOT_A_DAY,
    /** Arguments: the cell, and the two days it may be. */
    AMBIGUOUS_DAY,
    /** Month and year, and a day is asked for. */
    MONTH_ONLY,
    /** The error of a formula. */
    FORMULA_FAILED,
    /** The value of a formula that is not calculated. */
    FORMULA_STALE,
    /** Arguments: the beginning of the text, its characters, the most allowed. */
    TOO_LONG,
    NOT_TEXT,
    /** Arguments: the cell, and the choices. */
    NOT_A_CHOICE;

    /** Key of its message. */
    public String messageKey() {
        return "shared.workbook.unclear." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
