package vn.labuong.plan.reading.document;

import org.jspecify.annotations.Nullable;

/**
 * A place in the file, counted from 1 as a reader counts; what a form of file does not have is null.
 * In .docx: table, row, cell, or line (the paragraph). In .pdf: page with row and cell, or with line.
 * In tab-separated text: line and cell.
 */
public record Source(
        @Nullable Integer page,
        @Nullable Integer table,
        @Nullable Integer row,
        @Nullable Integer cell,
        @Nullable Integer line) {

    public static Source cell(int table, int row, int cell) {
        return new Source(null, table, row, cell, null);
    }

    public static Source pageCell(int page, int row, int cell) {
        return new Source(page, null, row, cell, null);
    }

    public static Source pageLine(int page, int line) {
        return new Source(page, null, null, null, line);
    }

    public static Source line(int line) {
        return new Source(null, null, null, null, line);
    }

    public static Source lineCell(int line, int cell) {
        return new Source(null, null, null, cell, line);
    }
}
