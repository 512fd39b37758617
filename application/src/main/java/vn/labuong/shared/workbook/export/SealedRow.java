package vn.labuong.shared.workbook.export;

import java.util.Map;
import vn.labuong.shared.workbook.Cell;

/**
 * A row that came back.
 *
 * @param id empty in a sheet without ids
 * @param row where it stands now
 * @param changed some cell is another than when it went out
 * @param cells by the keys of their columns, blank ones too
 */
public record SealedRow(String id, int row, boolean changed, Map<String, Cell> cells) {

    /** The cell in this column. */
    public Cell cell(String column) {
        var cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("No column " + column + " among " + cells.keySet());
        }
        return cell;
    }
}
