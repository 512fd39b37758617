package vn.labuong.shared.office;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How wide a line is in Times New Roman, so that rules under it can be drawn as long as the decree wants.
 *
 * <p>Marks do not widen a letter, so Vietnamese needs the widths of the base letters only; a letter of another script
 * counts as a wide one. Good to a few percent, which is all that a rule needs.
 */
final class TextWidths {

    private static final String UPRIGHT = "250,333,408,500,500,833,778,333,333,333,500,564,250,333,250,278,500,500,500,"
            + "500,500,500,500,500,500,500,278,278,564,564,564,444,921,722,667,667,722,611,556,722,722,333,389,722,611,"
            + "889,722,722,556,722,667,556,611,722,722,944,722,722,611,333,278,333,469,500,333,444,500,444,500,444,333,"
            + "500,500,278,278,500,278,778,500,500,500,500,333,389,278,500,500,722,500,500,444,480,200,480,541";
    private static final String BOLD =
            "250,333,555,500,500,1000,833,333,333,333,500,570,250,333,250,278,500,500,500,500,"
                    + "500,500,500,500,500,500,333,333,570,570,570,500,930,722,667,722,722,667,611,778,778,389,500,778,667,944,"
                    + "722,778,611,778,722,556,667,722,722,1000,722,722,667,333,278,333,581,500,333,500,556,444,556,444,333,500,"
                    + "556,278,333,556,278,833,556,500,556,556,444,389,333,556,500,722,500,500,444,394,220,394,520";
    private static final int[] UPRIGHT_WIDTHS = numbers(UPRIGHT);
    private static final int[] BOLD_WIDTHS = numbers(BOLD);

    private TextWidths() {}

    /**
     * The width on one line.
     *
     * @param halfPoints the letter size
     * @return twips
     */
    static int width(String text, int halfPoints, boolean bold) {
        int[] widths = bold ? BOLD_WIDTHS : UPRIGHT_WIDTHS;
        String letters = Normalizer.normalize(WordText.clean(text), Normalizer.Form.NFD);
        long thousandths = letters.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .mapToLong(c -> of(c, widths))
                .sum();
        return (int) Math.min(Integer.MAX_VALUE, thousandths * halfPoints * 10 / 1000);
    }

    /**
     * Broken into as few lines as fit, and these as equal as they can be: a name in a narrow cell reads as a name, not as
     * a full line with a word left over. Breaks that are there already stay.
     */
    static String balanced(String text, int halfPoints, boolean bold, int width) {
        return text.lines()
                .map(line -> balancedLine(line, halfPoints, bold, width))
                .collect(Collectors.joining("\n"));
    }

    private static String balancedLine(String line, int halfPoints, boolean bold, int width) {
        String best = filled(line, halfPoints, bold, width);
        long lines = best.lines().count();
        for (int narrower = width - 50; narrower > 0 && lines > 1; narrower -= 50) {
            String tried = filled(line, halfPoints, bold, narrower);
            if (tried.lines().count() > lines
                    || tried.lines().anyMatch(part -> width(part, halfPoints, bold) > width)) {
                break;
            }
            best = tried;
        }
        return best;
    }

    private static String filled(String line, int halfPoints, boolean bold, int width) {
        StringBuilder out = new StringBuilder();
        int begin = 0;
        for (String word : line.split(" ", -1)) {
            if (out.length() > begin && width(out.substring(begin) + " " + word, halfPoints, bold) > width) {
                out.append('\n');
                begin = out.length();
            } else if (out.length() > begin) {
                out.append(' ');
            }
            out.append(word);
        }
        return out.toString();
    }

    private static int of(int letter, int[] widths) {
        int base = letter == 'đ' ? 'd' : letter == 'Đ' ? 'D' : letter == 0xA0 ? ' ' : letter;
        return base >= ' ' && base - ' ' < widths.length ? widths[base - ' '] : widths['M' - ' '];
    }

    private static int[] numbers(String list) {
        return Arrays.stream(list.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
