package vn.labuong.shared.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts that cells name by their number. */
final class SharedTexts {

    private final List<String> texts = new ArrayList<>();

    /** Reads the part, which a workbook without texts has not. */
    static SharedTexts read(WorkbookPackage parts, String part, WorkbookLimits limits) throws IOException {
        var shared = new SharedTexts();
        if (part.isEmpty() || !parts.has(part)) {
            return shared;
        }
        var xml = parts.xml(part);
        while (xml.advance()) {
            if (xml.opens("si")) {
                if (shared.texts.size() >= limits.cells()) {
                    throw UnreadableWorkbook.because(WorkbookReason.TOO_MANY_CELLS, part, limits.cells());
                }
                shared.texts.add(StoredText.ofItem(xml, "si", limits.characters(), part));
            }
        }
        return shared;
    }

    String get(String number, String place) {
        int at = number.matches("\\d{1,9}") ? Integer.parseInt(number) : texts.size();
        if (at >= texts.size()) {
            throw UnreadableWorkbook.broken(place, null);
        }
        return texts.get(at);
    }
}
