package vn.labuong.plan.reading.document;

/** Why a file is not read; each has its message, which says what to do, under {@code plan.reading.refused.<reason>}. */
public enum RefusalReason {
    NOT_FOUND,
    NOT_READABLE,
    EMPTY,
    TOO_LARGE,
    UNKNOWN_KIND,
    WRONG_KIND,
    OLD_WORD,
    ENCRYPTED,
    MACROS,
    ZIP_BOMB,
    BROKEN,
    NOT_TEXT,
    NO_TEXT_LAYER,
    NO_TASK_TABLE
}
