package vn.labuong.shared.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the parts of a workbook by their relations, and reads them. */
final class WorkbookParts {

    private final WorkbookPackage parts;
    private final WorkbookLimits limits;
    private final Map<String, String> sheetParts = new HashMap<>();
    private final List<Listed> listed = new ArrayList<>();
    private String textsPart = "";
    private String stylesPart = "";
    private boolean linked;
    private boolean datesFrom1904;
    private boolean uncalculated;

    /** A sheet in the list of the workbook. */
    private record Listed(String name, boolean hidden, String relation) {}

    WorkbookParts(WorkbookPackage parts, WorkbookLimits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    ReadWorkbook read(String file) throws IOException {
        readRelations();
        readList();
        if (listed.size() > limits.sheets()) {
            throw UnreadableWorkbook.because(WorkbookReason.TOO_MANY_SHEETS, "", limits.sheets());
        }
        var around = new Surroundings(
                SharedTexts.read(parts, textsPart, limits),
                CellFormats.read(parts, stylesPart),
                new StoredNumber(datesFrom1904),
                uncalculated,
                limits);
        var sheets = new ArrayList<Sheet>();
        for (var one : listed) {
            var part = sheetParts.get(one.relation);
            if (part != null) {
                var content = new SheetReader(parts.xml(part), one.name, around).read();
                sheets.add(new Sheet(one.name, one.hidden, content));
            }
        }
        if (sheets.isEmpty()) {
            throw UnreadableWorkbook.broken(parts.mainPart(), null);
        }
        return new ReadWorkbook(file, datesFrom1904, linked, sheets);
    }

    private void readRelations() throws IOException {
        var main = parts.mainPart();
        int name = main.lastIndexOf('/') + 1;
        var xml = parts.xml(main.substring(0, name) + "_rels/" + main.substring(name) + ".rels");
        while (xml.advance()) {
            if (xml.opens("Relationship")) {
                var type = xml.attribute("Type", "");
                var target = xml.attribute("Target", "");
                var part = target.startsWith("/") ? target.substring(1) : main.substring(0, name) + target;
                switch (type.substring(type.lastIndexOf('/') + 1)) {
                    case "worksheet" -> sheetParts.put(xml.attribute("Id", ""), part);
                    case "sharedStrings" -> textsPart = part;
                    case "styles" -> stylesPart = part;
                    case "externalLink" -> linked = true;
                    default -> {
                        // Themes, pictures, charts and the like hold no cells.
                    }
                }
            }
        }
    }

    private void readList() throws IOException {
        var xml = parts.xml(parts.mainPart());
        while (xml.advance()) {
            if (xml.opens("workbookPr")) {
                datesFrom1904 = xml.isTrue("date1904");
            } else if (xml.opens("calcPr")) {
                uncalculated = xml.isTrue("fullCalcOnLoad")
                        || xml.isTrue("forceFullCalc")
                        || "manual".equals(xml.attribute("calcMode"))
                        || "0".equals(xml.attribute("calcCompleted"))
                        || "false".equals(xml.attribute("calcCompleted"));
            } else if (xml.opens("sheet")) {
                boolean hidden = !"visible".equals(xml.attribute("state", "visible"));
                listed.add(new Listed(xml.attribute("name", ""), hidden, xml.attribute("id", "")));
            }
        }
    }
}
