package vn.labuong.reporting.asked;

import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;

/**
 * One answer that an agency is asked for.
 *
 * @param required whether the report is incomplete without it
 * @param shape what the figure is made of, null for words
 */
public record AskedCell(
        Subject subject,
        CellKind kind,
        boolean required,
        @Nullable Shape shape) {

    /** What a figure is made of. */
    public enum Shape {
        /** A plain count. */
        COUNT,
        /** A count within another, from which a share is worked out. */
        SHARE,
        /** 1 where it was done, 0 where not. */
        YES_NO
    }

    /** As {@link vn.labuong.reporting.cell.CellKey#local}. */
    public String local() {
        return subject.cell(kind);
    }
}
