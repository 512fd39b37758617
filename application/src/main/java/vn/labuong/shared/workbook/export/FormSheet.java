package vn.labuong.shared.workbook.export;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A sheet that goes out.
 *
 * @param titles lines above the headings
 * @param identified its rows carry ids, in a hidden column that moves along when rows are sorted; such a sheet is
 *     protected outside its open columns
 */
public record FormSheet(String name, List<String> titles, List<FormColumn> columns, boolean identified) {

    private static final int LONGEST_NAME = 31;

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]|^'|'$");

    public FormSheet {
        name = valid(name);
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
        if (columns.isEmpty()
                || columns.stream().map(FormColumn::key).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("Columns need keys of their own: " + columns);
        }
    }

    /** A name that Excel accepts: at most 31 characters, without the ones it forbids. */
    private static String valid(String name) {
        var plain = NOT_IN_NAMES.matcher(name).replaceAll(" ").strip();
        var cut =
                plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
        if (cut.isEmpty()) {
            throw new IllegalArgumentException("No name for a sheet: '" + name + "'");
        }
        return cut;
    }

    /** Column of the sheet, from 0, in which the first of our columns stands. */
    int firstColumn() {
        return identified ? 1 : 0;
    }

    boolean hasOpenColumns() {
        return columns.stream().anyMatch(FormColumn::open);
    }
}
