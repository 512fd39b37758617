package vn.labuong.reporting.cell;

/** Names one cell: whose report, about what, which kind of answer. */
public record CellKey(long report, Subject subject, CellKind kind) {

    /** Its name within the report, stable in addresses, sheets and documents: {@code task:I.3/figure}. */
    public String local() {
        return subject + "/" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
