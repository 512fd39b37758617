package vn.labuong.archive.recognise;

/** Counts what Khmer letters cannot do: a sign that must stand on a letter stands on nothing. */
final class KhmerSpelling {

    private static final int COENG = 0x17D2;

    private KhmerSpelling() {}

    /** Letters, the heads of clusters. */
    static boolean isLetter(int c) {
        return c >= 0x1780 && c <= 0x17B3;
    }

    static boolean isKhmer(int c) {
        return (c >= 0x1780 && c <= 0x17FF) || (c >= 0x19E0 && c <= 0x19FF);
    }

    /** Signs out of place: after a gap, at the beginning, or a coeng without a letter to put below. */
    static int faults(String text) {
        int faults = 0;
        int before = ' ';
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (isSign(c) && !isKhmer(before)) {
                faults++;
            } else if (before == COENG && !isLetter(c)) {
                faults++;
            } else if (isVowel(c) && isVowel(before) && !isKnownPair(before, c)) {
                faults++;
            }
            // Joiners and zero-width spaces stand within words.
            before = Character.getType(c) == Character.FORMAT && c != 0x200B ? before : c;
            at += Character.charCount(c);
        }
        return faults;
    }

    private static boolean isSign(int c) {
        return (c >= 0x17B6 && c <= 0x17D3) || c == 0x17DD;
    }

    private static boolean isVowel(int c) {
        return c >= 0x17B6 && c <= 0x17C5;
    }

    /** Vowels in two parts, as older keyboards typed them. */
    private static boolean isKnownPair(int first, int second) {
        boolean twoParts = first == 0x17C1 && (second == 0x17B8 || second == 0x17B6);
        return twoParts || first == 0x17BB || second == 0x17BB;
    }
}
