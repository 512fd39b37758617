package vn.labuong.shared.workbook.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet that goes out.
 *
 * @param key names the column to the import, whatever its heading and place
 * @param width in characters, up to 255
 * @param open to be filled in by the receiver; the other columns are protected
 * @param choices offered in each cell; none for free typing
 * @param onlyChoices nothing else may be typed
 * @param note shown at the heading
 */
public record FormColumn(
        String key,
        String heading,
        Kind kind,
        int width,
        boolean open,
        List<String> choices,
        boolean onlyChoices,
        @Nullable String note) {

    /** How the cells are formatted, so that Excel keeps what is typed. */
    public enum Kind {
        /** Stays text whatever is typed: zeros in front and long ids are kept. */
        TEXT("@"),
        COUNT("#,##0"),
        DECIMAL("General"),
        DAY("dd/mm/yyyy");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    public FormColumn {
        choices = List.copyOf(choices);
    }

    /** A protected column. */
    public static FormColumn fixed(String key, String heading, Kind kind, int width) {
        return new FormColumn(key, heading, kind, width, false, List.of(), false, null);
    }

    /** A column to be filled in. */
    public static FormColumn open(String key, String heading, Kind kind, int width) {
        return new FormColumn(key, heading, kind, width, true, List.of(), false, null);
    }

    /** This column with choices that the receiver may also leave aside. */
    public FormColumn offering(List<String> words) {
        return new FormColumn(key, heading, kind, width, open, words, false, note);
    }

    /** This column with nothing but these choices. */
    public FormColumn only(List<String> words) {
        return new FormColumn(key, heading, kind, width, open, words, true, note);
    }

    public FormColumn noted(String text) {
        return new FormColumn(key, heading, kind, width, open, choices, onlyChoices, text);
    }
}
