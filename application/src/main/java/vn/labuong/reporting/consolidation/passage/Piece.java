package vn.labuong.reporting.consolidation.passage;

import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.consolidation.Contribution;

/**
 * A stretch of text from one place.
 *
 * @param from the answer that says it; null for words that join
 */
public record Piece(String text, @Nullable Contribution from) {

    static Piece joining(String text) {
        return new Piece(text, null);
    }
}
