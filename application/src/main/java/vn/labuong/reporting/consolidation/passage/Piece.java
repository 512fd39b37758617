package vn.labuong.reporting.consolidation.passage;

import java.util.List;
import vn.labuong.reporting.consolidation.Contribution;

/**
 * A stretch of text with where it comes from.
 *
 * @param from the answers that say it, more than one where they are drawn together; none for words that join
 */
public record Piece(String text, List<Contribution> from) {

    public Piece {
        from = List.copyOf(from);
    }

    static Piece joining(String text) {
        return new Piece(text, List.of());
    }

    static Piece of(String text, Contribution from) {
        return new Piece(text, List.of(from));
    }
}
