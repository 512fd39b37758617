package vn.labuong.shared.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The formats that cells name by the number of their style. */
final class CellFormats {

    /** Excel allows 65,490. */
    private static final int MOST = 70_000;

    private static final int LONGEST_CODE = 1_000;

    private final List<CellFormat> formats = new ArrayList<>();

    static CellFormats read(WorkbookPackage parts, String part) throws IOException {
        var result = new CellFormats();
        if (part.isEmpty() || !parts.has(part)) {
            return result;
        }
        Map<Integer, CellFormat> codes = new HashMap<>();
        var xml = parts.xml(part);
        boolean ofCells = false;
        while (xml.advance()) {
            if (xml.opens("numFmt")) {
                var code = xml.attribute("formatCode", "");
                codes.put(xml.number("numFmtId", 0), FormatCodes.of(code.length() > LONGEST_CODE ? "" : code));
            } else if (xml.opens("cellXfs") || xml.closes("cellXfs")) {
                ofCells = xml.isStart();
            } else if (ofCells && xml.opens("xf")) {
                int number = xml.number("numFmtId", 0);
                var format = codes.get(number);
                result.formats.add(format == null ? FormatCodes.builtIn(number) : format);
            }
            if (result.formats.size() > MOST || codes.size() > MOST) {
                throw UnreadableWorkbook.broken(part, null);
            }
        }
        return result;
    }

    CellFormat get(int style) {
        return style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
    }
}
