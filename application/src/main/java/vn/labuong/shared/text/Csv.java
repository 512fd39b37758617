package vn.labuong.shared.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comma-separated values of RFC 4180: fields are quoted only where they must be, lines end in CR LF. */
public final class Csv {

    private Csv() {}

    /** One line with its CR LF. */
    public static String line(List<String> fields) {
        return fields.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * A first character that a spreadsheet would take for a formula gets an apostrophe before it, and so does a text that
     * looks as if it had got one; null is empty. {@link #plain} takes it away again.
     */
    public static String harmless(@Nullable String value) {
        if (value == null) {
            return "";
        }
        return startsAsFormula(value) ? "'" + value : value;
    }

    /** The text that {@link #harmless} was given. */
    public static String plain(String value) {
        return value.startsWith("'") && startsAsFormula(value.substring(1)) ? value.substring(1) : value;
    }

    private static boolean startsAsFormula(String value) {
        int at = 0;
        while (at < value.length() && value.charAt(at) == '\'') {
            at++;
        }
        return at < value.length() && "=+-@\t\r".indexOf(value.charAt(at)) >= 0;
    }

    /** The rows of a text whose first line names the columns; a missing last field reads as empty. */
    public static List<Row> rows(String text) {
        var lines = lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return lines.stream()
                .skip(1)
                .map(fields -> new Row(lines.get(0), fields))
                .toList();
    }

    /** The lines of a text as fields, empty lines left out; CR LF and LF both end a line. */
    public static List<List<String>> lines(String text) {
        var lines = new ArrayList<List<String>>();
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                boolean doubled = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (doubled) {
                    field.append(c);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                field.append(c);
            } else if (c == ',') {
                fields.add(take(field));
            } else if (c == '\n') {
                end(lines, fields, field);
            }
        }
        end(lines, fields, field);
        return lines;
    }

    private static void end(List<List<String>> lines, List<String> fields, StringBuilder field) {
        if (!fields.isEmpty() || !field.isEmpty()) {
            fields.add(take(field));
            lines.add(List.copyOf(fields));
            fields.clear();
        }
    }

    private static String take(StringBuilder field) {
        var text = field.toString();
        field.setLength(0);
        return text;
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /** One row under the names of its columns. */
    public record Row(List<String> columns, List<String> fields) {

        /** The text in the column of this name; a file without such a column is broken. */
        public String get(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException("No column " + column + " among " + columns);
            }
            return at < fields.size() ? fields.get(at) : "";
        }
    }
}
