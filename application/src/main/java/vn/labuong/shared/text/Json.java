package vn.labuong.shared.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plain values as JSON (RFC 8259) where starting a whole mapper would cost more than the work. */
public final class Json {

    private Json() {}

    /** Maps with text keys, collections, text, numbers, booleans and null, indented by two spaces. */
    public static String write(@Nullable Object value) {
        var out = new StringBuilder();
        write(value, "\n", out);
        return out.toString();
    }

    private static void write(@Nullable Object value, String indent, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            list(map.entrySet(), "{", "}", indent, out);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            text(String.valueOf(entry.getKey()), out);
            out.append(": ");
            write(entry.getValue(), indent, out);
        } else if (value instanceof Iterable<?> values) {
            list(values, "[", "]", indent, out);
        } else if (value instanceof Number || value instanceof Boolean || value == null) {
            out.append(value);
        } else {
            text(value.toString(), out);
        }
    }

    private static void list(Iterable<?> values, String open, String close, String indent, StringBuilder out) {
        var inner = indent + "  ";
        var divider = open + inner;
        boolean empty = true;
        for (var value : values) {
            out.append(divider);
            write(value, inner, out);
            divider = "," + inner;
            empty = false;
        }
        out.append(empty ? open : indent).append(close);
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }
}
