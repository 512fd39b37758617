package vn.labuong.shared.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The encodings in which Vietnamese was typed before Unicode: the text is stored as Latin characters and only its
 * font draws Vietnamese letters, so the encoding is known by the name of the font.
 */
public enum LegacyVietnamese {
    /**
     * TCVN3 or ABC, fonts .Vn*. Lossy: it has no capitals with a tone, a word that began with one comes out in
     * small letters unless it was typed in two fonts.
     */
    TCVN3,

    /** TCVN3 in a font whose name ends in H, which draws every letter as a capital. Lossy: the case as typed is gone. */
    TCVN3_CAPITALS,

    /** VNI-Windows, fonts VNI-*; keeps both cases. */
    VNI,

    /** VPS, fonts VPS *; keeps both cases. */
    VPS;

    private static final int LONGEST = 2;
    private static final int LAST_OF_LATIN_1 = 0xFF;

    /** The encoding that texts in this font are stored in; empty for every other font. */
    public static Optional<LegacyVietnamese> ofFont(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        if (small.startsWith(".vn")) {
            return Optional.of(name.endsWith("H") ? TCVN3_CAPITALS : TCVN3);
        }
        if (small.matches("vps[- ].*")) {
            return Optional.of(VPS);
        }
        return small.matches("vni[- ].*") ? Optional.of(VNI) : Optional.empty();
    }

    /** False for text with letters the encoding cannot store: it is Unicode already and only bears the name of the font. */
    public boolean canHold(String text) {
        return text.codePoints()
                .noneMatch(c -> c > LAST_OF_LATIN_1
                        && !letters().containsKey(Character.toString(c))
                        && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK));
    }

    /** The text in NFC as its font draws it; characters without a place in the encoding stay. */
    public String toUnicode(String stored) {
        var letters = letters();
        var text = new StringBuilder(stored.length());
        for (int at = 0; at < stored.length(); ) {
            int length = Math.min(LONGEST, stored.length() - at);
            while (length > 1 && !letters.containsKey(stored.substring(at, at + length))) {
                length--;
            }
            var piece = stored.substring(at, at + length);
            text.append(letters.getOrDefault(piece, piece));
            at += length;
        }
        var drawn = this == TCVN3_CAPITALS ? text.toString().toUpperCase(Locale.ROOT) : text.toString();
        return Texts.nfc(drawn);
    }

    private Map<String, String> letters() {
        return switch (this) {
            case TCVN3, TCVN3_CAPITALS -> LegacyLetters.TCVN3;
            case VNI -> LegacyLetters.VNI;
            case VPS -> LegacyLetters.VPS;
        };
    }
}
