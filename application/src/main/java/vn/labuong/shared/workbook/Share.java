package vn.labuong.shared.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.labuong.shared.text.MatchKey;
import vn.labuong.shared.text.Numbers;

/**
 * A share in percent, or a span of shares, whose ends are equal when it is none.
 *
 * @param from in percent: 70 for 70 %
 */
public record Share(BigDecimal from, BigDecimal to) {

    private static final Pattern PERCENT = Pattern.compile("([^%-]+?) ?%?(?: ?- ?([^%-]+?))? ?%");

    /** "70%", "70 %", "15-20%", "15% - 20%"; empty for any other text. */
    static Optional<Share> parse(String text) {
        var found = PERCENT.matcher(MatchKey.of(text));
        if (!found.matches()) {
            return Optional.empty();
        }
        var from = Numbers.parse(found.group(1));
        var to = found.group(2) == null ? from : Numbers.parse(found.group(2));
        return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) <= 0
                ? Optional.of(new Share(from.get(), to.get()))
                : Optional.empty();
    }

    public boolean isSpan() {
        return from.compareTo(to) != 0;
    }
}
