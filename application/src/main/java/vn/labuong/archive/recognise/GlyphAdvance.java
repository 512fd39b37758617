package vn.labuong.archive.recognise;

/**
 * About how far letters reach along a line, to find a part of a word in its box without knowing its font. The unit is a
 * hundredth of the font's size, as measured in Noto Sans Khmer and Liberation Serif.
 */
final class GlyphAdvance {

    private static final int FIRST_KHMER = 0x1780;
    private static final int COENG = 0x17D2;
    private static final int PLAIN = 64;
    private static final int PLAIN_LATIN = 48;
    private static final int PLAIN_CAPITAL = 66;

    /** From U+1780: letters, vowels that stand beside or around the letter, signs, digits. */
    private static final int[] KHMER = {
        64, 64, 64, 93, 64, 62, 64, 64, 125, 95, 64, 64, 64, 92, 124, 64, 64, 60, 64, 64, 64, 64, 64, 64, 64, 95, 29,
        93, 33, 64, 64, 93, 93, 85, 64, 64, 93, 64, 93, 64, 64, 73, 64, 64, 68, 64, 71, 64, 64, 65, 58, 64, 0, 0, 29, 0,
        0, 0, 0, 0, 0, 0, 29, 58, 58, 29, 29, 29, 58, 58, 0, 39, 28, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 59, 73, 48, 59,
        196, 73, 140, 33, 73, 0, 63, 63, 64, 64, 75, 86, 64, 64, 64, 78, 64, 64
    };

    /** Letters that stand below another: all but these take no room beside it. */
    private static final String WIDE_BELOW = "\u1783\u1788\u178D\u1794\u1799\u179A\u179E\u179F\u17A1";

    private GlyphAdvance() {}

    /** The advance of the characters from {@code from} to before {@code to}. */
    static int of(String text, int from, int to) {
        int sum = 0;
        for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
            boolean below = at > 0 && text.charAt(at - 1) == COENG;
            sum += of(text.codePointAt(at), below);
        }
        return sum;
    }

    private static int of(int c, boolean below) {
        if (below) {
            return WIDE_BELOW.indexOf(c) >= 0 ? 30 : 0;
        }
        int khmer = c - FIRST_KHMER;
        if (khmer >= 0 && khmer < KHMER.length) {
            return KHMER[khmer];
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.FORMAT) {
            return 0;
        }
        if ("iíì\u1EC9ĩ\u1ECBjltf.,;:!'|()[]/".indexOf(c) >= 0) {
            return 28;
        }
        if ("mMwW—".indexOf(c) >= 0) {
            return 82;
        }
        return Character.isUpperCase(c) ? PLAIN_CAPITAL : Character.isIdeographic(c) ? PLAIN * 2 : PLAIN_LATIN;
    }

    /** Where the cluster of letters begins that the character at {@code at} belongs to. */
    static int clusterStart(String text, int at) {
        int start = at;
        while (start > 0 && start < text.length() && !beginsCluster(text, start)) {
            start--;
        }
        return start;
    }

    /** Where the cluster ends that holds the character before {@code at}. */
    static int clusterEnd(String text, int at) {
        int end = at;
        while (end < text.length() && !beginsCluster(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean beginsCluster(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLowSurrogate(c) || text.charAt(at - 1) == COENG) {
            return false;
        }
        int type = Character.getType(c);
        return type != Character.NON_SPACING_MARK && type != Character.COMBINING_SPACING_MARK;
    }
}
