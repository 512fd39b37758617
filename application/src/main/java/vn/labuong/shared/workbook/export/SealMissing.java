package vn.labuong.shared.workbook.export;

/** A workbook whose seal is not there or not whole: another file, or our sheets copied into a new one. */
public enum SealMissing implements SealResult {
    NONE,
    BROKEN,
    /** Sealed by a later edition of this product. */
    UNKNOWN_FORMAT;

    /** Key of its message. */
    public String messageKey() {
        return "shared.workbook.seal."
                + switch (this) {
                    case NONE -> "none";
                    case BROKEN -> "broken";
                    case UNKNOWN_FORMAT -> "unknown-format";
                };
    }
}
