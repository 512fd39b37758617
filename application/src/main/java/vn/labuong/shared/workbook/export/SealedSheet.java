package vn.labuong.shared.workbook.export;

import java.util.List;

/**
 * A sheet that came back.
 *
 * @param rows in the order in which they stand now
 * @param breaks empty when everything outside the open columns is as it went out
 * @param unchanged all cells and their order are as they went out
 */
public record SealedSheet(
        String name, List<String> columns, List<SealedRow> rows, List<SealBreak> breaks, boolean unchanged) {

    public SealedSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        breaks = List.copyOf(breaks);
    }
}
