package vn.labuong.shared.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as the parts of a workbook keep it. */
final class StoredText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private StoredText() {}

    /** Letters written as {@code _x000D_} are themselves again, and each line ends in one line feed. */
    static String decoded(String stored) {
        var text = stored.indexOf("_x") < 0
                ? stored
                : ESCAPED.matcher(stored).replaceAll(found -> {
                    var letter = String.valueOf((char) Integer.parseInt(found.group(1), 16));
                    return Matcher.quoteReplacement(letter);
                });
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * The text of a string item, which may be in runs of different looks; phonetic hints are no part of it. Moves to the
     * end of the item.
     */
    static String ofItem(PartXml xml, String item, int most, String place) {
        var text = new StringBuilder();
        while (!xml.closes(item) && xml.advance()) {
            if (xml.opens("rPh")) {
                xml.skip();
            } else if (xml.opens("t")) {
                text.append(xml.text(most, place));
            }
            if (text.length() > most) {
                throw UnreadableWorkbook.because(WorkbookReason.TEXT_TOO_LONG, place, most);
            }
        }
        return decoded(text.toString());
    }
}
