package vn.labuong.archive.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.labuong.shared.text.LegacyVietnamese;

/** Types Vietnamese as it was typed before Unicode: the way back of {@link LegacyVietnamese#toUnicode}. */
final class OldTyping {

    private static final int FIRST = 0x80;
    private static final int LAST = 0xFF;

    private final Map<Integer, String> stored = new HashMap<>();

    private OldTyping() {}

    static OldTyping in(LegacyVietnamese encoding) {
        OldTyping typing = new OldTyping();
        for (int mark = FIRST; mark <= LAST; mark++) {
            typing.learn(encoding, Character.toString(mark));
            for (char letter = 'A'; letter <= 'z'; letter++) {
                typing.learn(encoding, letter + Character.toString(mark));
            }
        }
        for (int base = FIRST; base <= LAST; base++) {
            for (int mark = FIRST; mark <= LAST; mark++) {
                typing.learn(encoding, Character.toString(base) + Character.toString(mark));
            }
        }
        return typing;
    }

    private void learn(LegacyVietnamese encoding, String typed) {
        String drawn = encoding.toUnicode(typed);
        boolean letter = drawn.codePointCount(0, drawn.length()) == 1
                && Character.isLetter(drawn.codePointAt(0))
                && (!drawn.equals(typed) || typed.length() == 1);
        if (letter) {
            stored.putIfAbsent(drawn.codePointAt(0), typed);
        }
    }

    /** The text as stored; capitals that the encoding lacks are typed small, marks it lacks are left plain. */
    String type(String text) {
        StringBuilder typed = new StringBuilder();
        text.replace("“", "\"")
                .replace("”", "\"")
                .replace("–", "-")
                .codePoints()
                .forEach(c -> {
                    String small = Character.toString(c).toLowerCase(Locale.ROOT);
                    String found = stored.get(c);
                    String made = c < FIRST
                            ? Character.toString(c)
                            : found != null ? found : stored.get(small.codePointAt(0));
                    typed.append(made == null ? "?" : made);
                });
        return typed.toString();
    }
}
