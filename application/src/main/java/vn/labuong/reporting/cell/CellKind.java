package vn.labuong.reporting.cell;

import java.util.Locale;

/** What kind of answer a cell holds. Evidence is not an answer: it is cited beside one. */
public enum CellKind {
    FIGURE,
    NARRATIVE,
    DIFFICULTY,
    PROPOSAL;

    /** The key of its name for people. */
    public String messageKey() {
        return "reporting.kind." + name().toLowerCase(Locale.ROOT);
    }
}
