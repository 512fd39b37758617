package vn.labuong.shared.workbook.export;

import java.util.Locale;

/**
 * Where a workbook that came back is not the one that went out, outside the cells to be filled in.
 *
 * @param sheet name of the sheet
 * @param row number of the row where it was noticed, 0 when it is the sheet as such
 * @param id of the row, empty when it has none
 */
public record SealBreak(Kind kind, String sheet, int row, String id) {

    /** What was done to the sheet. */
    public enum Kind {
        SHEET_MISSING,
        HEADINGS_MISSING,
        HEADINGS_CHANGED,
        ROW_MISSING,
        ROW_TWICE,
        /** An id that never went out. */
        ROW_UNKNOWN,
        /** A filled row without id, below the headings. */
        ROW_ADDED,
        /** Cells of the row that were not to be filled in. */
        FIXED_CHANGED;

        /** Key of its message, whose arguments are sheet, row and id. */
        public String messageKey() {
            return "shared.workbook.seal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
