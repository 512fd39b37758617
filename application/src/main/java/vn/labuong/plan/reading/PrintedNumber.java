package vn.labuong.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as printed in the first column, such as {@code I}, {@code 1.1}, {@code a)} or {@code III.5.a}, cut into parts.
 */
record PrintedNumber(List<Part> parts) {

    private static final Pattern ROMAN = Pattern.compile("(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");

    private static final Pattern PIECE = Pattern.compile("\\d{1,4}|[IVXLC]+|[\\p{Lu}]|\\p{Ll}{1,4}");

    private static final Pattern WORDS_BEFORE = Pattern.compile("(?iu)^(nhiệm vụ|nhóm|mục|phần|số|stt|tt)\\s+");

    /** At the head of a text: "I. ", "1.1. ", "a) ", "A - ", "Phần I: ". */
    private static final Pattern LEADING = Pattern.compile(
            "((?:(?:Nhóm|Phần|Mục|NHÓM|PHẦN|MỤC)\\s+)?"
                    + "(?:[IVXLC]{1,6}|\\d{1,3}|[A-ZĐ]|[a-zđ])(?:\\.(?:\\d{1,3}|[a-zđ](?![\\p{L}])))*)"
                    + "\\s*[.):/]\\s+(?=\\S)(.+)",
            Pattern.DOTALL);

    /** The number, when the text is one and nothing else. */
    static Optional<PrintedNumber> parse(String text) {
        var bare = WORDS_BEFORE.matcher(text.strip()).replaceFirst("").replaceAll("[\\s.):/\\-(]+$", "");
        var parts = new ArrayList<Part>();
        int end = 0;
        var piece = PIECE.matcher(bare);
        while (piece.find()) {
            if (!bare.substring(end, piece.start()).matches("[.\\s\\-()/]*")) {
                return Optional.empty();
            }
            parts.add(part(piece.group()));
            end = piece.end();
        }
        boolean whole = end == bare.length() && !parts.isEmpty() && parts.size() <= 6;
        return whole && parts.stream().allMatch(Part::isPlausible)
                ? Optional.of(new PrintedNumber(List.copyOf(parts)))
                : Optional.empty();
    }

    /** The number at the head of a text, and the text after it. */
    static Optional<Leading> leading(String text) {
        var found = LEADING.matcher(text);
        return found.matches() && parse(found.group(1)).isPresent()
                ? Optional.of(new Leading(found.group(1), found.group(2)))
                : Optional.empty();
    }

    private static Part part(String piece) {
        if (Character.isDigit(piece.charAt(0))) {
            return new Part(Style.DECIMAL, piece.replaceFirst("^0+(?=\\d)", ""));
        }
        if (Character.isUpperCase(piece.codePointAt(0))) {
            return new Part(ROMAN.matcher(piece).matches() ? Style.ROMAN : Style.CAPITAL, piece);
        }
        boolean roman = piece.length() > 1
                && ROMAN.matcher(piece.toUpperCase(Locale.ROOT)).matches();
        return new Part(roman ? Style.SMALL_ROMAN : Style.LETTER, piece);
    }

    /** One step of the outline, in the order in which Vietnamese documents nest them. */
    enum Style {
        CAPITAL(0),
        ROMAN(10),
        DECIMAL(20),
        LETTER(30),
        SMALL_ROMAN(40);

        private final int rank;

        Style(int rank) {
            this.rank = rank;
        }

        /** Higher ranks stand deeper; a part further right in one number adds to it. */
        int rank() {
            return rank;
        }
    }

    /** A style and the number as printed. */
    record Part(Style style, String text) {

        boolean isPlausible() {
            return style == Style.DECIMAL || style == Style.ROMAN || style == Style.SMALL_ROMAN || text.length() == 1;
        }
    }

    /** A number at the head of a text. */
    record Leading(String number, String rest) {}
}
