package vn.labuong.shared.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words by which a table cell says "the same as there": "-nt-", "như trên", "Như mục 2", "Như nhiệm vụ I.3", a ditto mark.
 *
 * @param row number of the row pointed to as printed; empty for the row above
 */
public record CrossReference(String row) {

    private static final Pattern ABOVE = Pattern.compile("-?\\s*(nt|như trên)\\s*-?\\.?|[\"″〃]|'{2}|-\"-");

    private static final Pattern ROW =
            Pattern.compile("như (?:ở |tại )?(?:mục|nhiệm vụ|điểm|khoản|dòng|stt|số|nội dung)(?: số)? "
                    + "([0-9ivxlc]+(?:[.\\- ]?[0-9a-zđ]+)*)(?: nêu)?(?: trên)?\\.?");

    /** The reference, when the whole text is one. */
    public static Optional<CrossReference> find(String text) {
        var key = MatchKey.of(text);
        if (ABOVE.matcher(key).matches()) {
            return Optional.of(new CrossReference(""));
        }
        var row = ROW.matcher(key);
        return row.matches() ? Optional.of(new CrossReference(row.group(1))) : Optional.empty();
    }

    public boolean isRowAbove() {
        return row.isEmpty();
    }
}
