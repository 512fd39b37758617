package vn.labuong.plan.reading;

/** The columns of a task table that have a meaning for the product. */
public enum Field {
    NUMBER,
    TITLE,
    LEADS,
    COORDINATORS,
    TIME,
    EXPECTED_RESULT,
    /** A column the product does not know, such as Kinh phí or Ghi chú: kept under its own heading. */
    OTHER
}
