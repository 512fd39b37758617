package vn.labuong.shared.workbook;

/** Where the value of a cell comes from. */
public enum Origin {
    /** Typed by somebody. */
    TYPED,
    /** Left by a formula when the workbook was last calculated. */
    FORMULA,
    /**
     * Left by a formula that the file itself says is not calculated, or that takes its figures from another file. A file
     * that does not say so gives no sign of a stale value.
     */
    STALE_FORMULA
}
