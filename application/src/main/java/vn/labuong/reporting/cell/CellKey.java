package vn.labuong.reporting.cell;

/** Names one cell: whose report, about what, which kind of answer. */
public record CellKey(long report, Subject subject, CellKind kind) {

    /** Its name within the report. */
    public String local() {
        return subject.cell(kind);
    }
}
