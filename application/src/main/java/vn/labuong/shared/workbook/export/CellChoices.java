package vn.labuong.shared.workbook.export;

import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.workbook.Area;
import vn.labuong.shared.workbook.Place;

/**
 * Lists of words in cells. They stand behind the rows in the file, so that they are held until the sheet ends: cells
 * below each other with the same words become one.
 */
final class CellChoices {

    /** Excel reads no longer list that is written into the rule itself. */
    private static final int LONGEST = 255;

    private final Worksheet sheet;
    private @Nullable Area area;
    private List<String> words = List.of();

    CellChoices(Worksheet sheet) {
        this.sheet = sheet;
    }

    void offer(Area more, List<String> choices) {
        String list = String.join(",", choices);
        if (choices.isEmpty() || list.length() > LONGEST || !choices.stream().allMatch(CellChoices::isUsable)) {
            throw new IllegalArgumentException("No list that Excel reads: " + choices);
        }
        Area before = area;
        if (before != null && words.equals(choices) && isBelow(before, more)) {
            area = new Area(before.first(), more.last());
            return;
        }
        end();
        area = more;
        words = List.copyOf(choices);
    }

    private static boolean isUsable(String word) {
        return !word.isBlank() && word.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
    }

    private static boolean isBelow(Area before, Area more) {
        return more.first().row() == before.last().row() + 1
                && more.first().column() == before.first().column()
                && more.last().column() == before.last().column();
    }

    void end() {
        Area last = area;
        if (last == null) {
            return;
        }
        Place from = last.first();
        Place to = last.last();
        String list = String.join(",", words).replace("&", "&amp;").replace("<", "&lt;");
        sheet.range(from.row() - 1, from.column() - 1, to.row() - 1, to.column() - 1)
                .validateWithListByFormula('"' + list + '"')
                .allowBlank(true)
                .showDropdown(true)
                .errorStyle(DataValidationErrorStyle.INFORMATION)
                .showErrorMessage(false)
                .errorTitle("")
                .error("");
        area = null;
    }
}
