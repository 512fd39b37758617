package vn.labuong.shared.workbook;

import java.util.Locale;

/** Why a workbook is not read; each has its message, which says what to do. */
public enum WorkbookReason {
    NOT_FOUND,
    NOT_READABLE,
    EMPTY,
    /** Arguments: its size and the largest allowed, in MB. */
    TOO_LARGE,
    /** A web page named .xls, as many systems export. */
    WEB_PAGE,
    /** Values between commas, semicolons or tabs. */
    PLAIN_TEXT,
    OLD_EXCEL,
    ENCRYPTED,
    MACROS,
    ZIP_BOMB,
    BROKEN,
    /** Argument: what it is instead. */
    WRONG_KIND,
    /** Arguments: the most allowed. */
    TOO_MANY_SHEETS,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    TOO_MANY_CELLS,
    /** Argument: the most characters of one cell. */
    TEXT_TOO_LONG;

    /** Key of its message. */
    public String messageKey() {
        return "shared.workbook.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
