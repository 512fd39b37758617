package vn.labuong.archive.guard;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What follows the end of a picture: phones put films there, attackers a second file for another reader. */
final class Trailing {

    private static final int LOOKED_AT = 1 << 16;
    private static final List<String> OTHER_FILES =
            List.of("pk\3\4", "pk\5\6", "%pdf-", "<script", "<html", "<?php", "<svg");

    private Trailing() {}

    static void look(Bytes in, long end, Look look) throws IOException {
        if (end >= in.size()) {
            return;
        }
        look.trait(Facts.Trait.TRAILING_BYTES);
        refuseOtherFile(in.ascii(end, LOOKED_AT));
        refuseOtherFile(in.ascii(Math.max(end, in.size() - LOOKED_AT), LOOKED_AT));
    }

    /** A package is found by its end, so a file of another kind may be one too: its end is then the file's end. */
    static void refusePackageAtEnd(Bytes in) throws IOException {
        long from = Math.max(0, in.size() - LOOKED_AT);
        String end = in.ascii(from, LOOKED_AT);
        int at = end.lastIndexOf("PK\5\6");
        if (at >= 0 && at + 22 <= end.length()) {
            int comment = end.charAt(at + 20) | end.charAt(at + 21) << 8;
            if (at + 22 + comment == end.length()) {
                throw new Refusal("two-in-one", "ZIP");
            }
        }
    }

    private static void refuseOtherFile(String text) throws Refusal {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String mark : OTHER_FILES) {
            if (lower.contains(mark)) {
                throw new Refusal("two-in-one", mark.replaceAll("[^a-z%?]", "").toUpperCase(Locale.ROOT));
            }
        }
    }
}
