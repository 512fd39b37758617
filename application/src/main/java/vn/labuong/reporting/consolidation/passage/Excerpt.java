package vn.labuong.reporting.consolidation.passage;

/** A text in one line, cut between words where it is longer than there is room for. */
public final class Excerpt {

    private Excerpt() {}

    public static String of(String text, int longest) {
        String line = text.replace('\n', ' ');
        if (line.length() <= longest) {
            return line;
        }
        int space = line.lastIndexOf(' ', longest);
        return line.substring(0, space > 0 ? space : line.offsetByCodePoints(0, line.codePointCount(0, longest)))
                + " …";
    }
}
