package vn.labuong.shared.workbook;

/** Why there is no figure; each is another thing than 0. */
public enum Absence {
    /** Nothing was filled in. */
    BLANK,
    /** The question does not concern the agency. */
    NOT_APPLICABLE,
    /** It concerns the agency, and nothing happened in the period. */
    NOTHING_AROSE,
    /** There will be a figure, it is not known yet. */
    NOT_YET
}
