package vn.labuong.portal.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a printed page for a screen of any width: lines that the paper broke are joined again to paragraphs. What it
 * cannot tell it leaves as it was, so that no word is lost and none is made.
 */
public final class Reflow {

    private static final Pattern BLANK = Pattern.compile("\\n\\s*\\n");
    /** A line that begins something of its own: a mark of a list, a number, a dialogue. */
    private static final Pattern BEGINS = Pattern.compile(
            "(?:[-\u2013\u2014\u2022*+\u25AA\u25CF\u00BB\u00AB\"\u201C]|[0-9\u17E0-\u17E9a-zA-Z\u0111]{1,3}[.)/]|\\p{Lu}+[.)]) ?.*");

    /** Before the right margin by more than this share of the longest line, a line has ended by itself. */
    private static final double FULL = 0.7;

    private static final int SHORT_LINES = 25;

    private Reflow() {}

    /** Paragraphs; within one a line break stands where the page meant it. */
    public static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String block : BLANK.split(text.strip(), -1)) {
            List<String> lines = block.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (!lines.isEmpty()) {
                paragraphs.add(joined(lines));
            }
        }
        return paragraphs;
    }

    private static String joined(List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder(lines.get(0));
        for (int at = 1; at < lines.size(); at++) {
            String before = lines.get(at - 1);
            String line = lines.get(at);
            boolean broken = longest > SHORT_LINES
                    && before.length() >= longest * FULL
                    && !BEGINS.matcher(line).matches();
            text.append(broken ? between(before, line) : "\n").append(line);
        }
        return text.toString();
    }

    /** Khmer writes no spaces between words: there a line ends between two words, and may end there again. */
    private static String between(String before, String after) {
        boolean khmer = isKhmer(before.codePointBefore(before.length())) && isKhmer(after.codePointAt(0));
        return khmer ? "\u200B" : " ";
    }

    private static boolean isKhmer(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.KHMER;
    }
}
