package vn.labuong.archive.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.labuong.archive.item.Item;

/** The same table as {@link DescriptionSheet#write}, as a workbook whose cells are all text. */
public final class DescriptionBook {

    /** What Excel takes in one cell. */
    public static final int LONGEST = 32_767;

    private static final String SHEET = "metadata";
    private static final int WIDTH = 24;

    private DescriptionBook() {}

    /** Writes the items. A text that does not fit into a cell stays out: an empty cell changes nothing when it is read. */
    public static void write(List<Item> items, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "LaBuong", "1.0")) {
            Worksheet sheet = book.newWorksheet(SHEET);
            int row = 0;
            for (List<String> line : DescriptionSheet.lines(items)) {
                for (int column = 0; column < line.size(); column++) {
                    String cell = line.get(column);
                    if (!cell.isEmpty() && cell.length() <= LONGEST) {
                        sheet.value(row, column, cell);
                    }
                    if (row == 0) {
                        sheet.style(0, column).bold().set();
                        sheet.width(column, WIDTH);
                    }
                }
                row++;
            }
            sheet.freezePane(1, 1);
        }
    }
}
