package vn.labuong.plan.reading.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.text.LegacyVietnamese;

/** The text of runs, as stored and as their fonts draw it. */
final class RunText {

    private final List<Piece> pieces = new ArrayList<>();

    void append(String text, @Nullable LegacyVietnamese encoding) {
        var known = encoding != null && encoding.canHold(text) ? encoding : null;
        var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        // Word cuts runs anywhere, also between a letter of VNI and its mark.
        if (last != null && Objects.equals(last.encoding, known)) {
            last.text.append(text);
        } else {
            pieces.add(new Piece(new StringBuilder(text), known));
        }
    }

    void append(String text) {
        append(text, null);
    }

    String stored() {
        return pieces.stream().map(piece -> piece.text.toString()).collect(Collectors.joining());
    }

    String drawn() {
        return pieces.stream().map(Piece::drawn).collect(Collectors.joining());
    }

    private record Piece(StringBuilder text, @Nullable LegacyVietnamese encoding) {

        String drawn() {
            return encoding == null ? text.toString() : encoding.toUnicode(text.toString());
        }
    }
}
