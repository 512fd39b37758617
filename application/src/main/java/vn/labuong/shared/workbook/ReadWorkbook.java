package vn.labuong.shared.workbook;

import java.util.List;
import java.util.Optional;

/**
 * The content of a workbook.
 *
 * @param file name of the file, without its folder
 * @param datesFrom1904 the workbook counts days from 1904, as old Macs did; the days read are right either way
 * @param linksToOtherFiles it has formulas that take figures from other files; those files are never opened
 */
public record ReadWorkbook(String file, boolean datesFrom1904, boolean linksToOtherFiles, List<Sheet> sheets)
        implements WorkbookResult {

    public ReadWorkbook {
        sheets = List.copyOf(sheets);
    }

    /** The sheet of this name; Excel does not tell names apart by case. */
    public Optional<Sheet> sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
