package vn.labuong.reporting.consolidation.passage;

import java.util.List;
import java.util.stream.Collectors;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.consolidation.Reference;

/**
 * One paragraph as it is written from the answers; a person may write another in its place.
 *
 * @param key its name within the report, the same as long as its agency and subject are: {@code task:I.3/figure}
 */
public record Passage(String key, List<Piece> pieces) {

    public Passage {
        pieces = List.copyOf(pieces);
    }

    static Passage of(String key, String text) {
        return new Passage(key, List.of(Piece.joining(text)));
    }

    public String plain() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** What it rests on, each answer once. */
    public List<Reference> sources() {
        return pieces.stream()
                .flatMap(piece -> piece.from().stream())
                .map(Contribution::source)
                .distinct()
                .toList();
    }
}
