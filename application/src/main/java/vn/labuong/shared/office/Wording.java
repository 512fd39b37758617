package vn.labuong.shared.office;

import java.util.Set;

/**
 * The fixed words of a layout, and how numbers and dates are put: {@code {0}}, {@code {1}} stand for what is filled in.
 *
 * @param pointLetters the letters of points in their order
 * @param paddedMonths months written with a leading zero
 */
public record Wording(
        String nationalName,
        String motto,
        String number,
        String blankNumber,
        String placeDate,
        String date,
        String blankDay,
        String blankMonth,
        String blankYear,
        String letterSubject,
        String addressed,
        String recipients,
        String asAbove,
        String annex,
        String accompanying,
        String end,
        String pointLetters,
        Set<Integer> paddedMonths) {

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    public Wording {
        paddedMonths = Set.copyOf(paddedMonths);
    }

    /** {@code Số: 05/BC-UBND} */
    public String number(DocumentNumber given) {
        return fill(number, ordinal(given), given.symbol());
    }

    /** {@code An Giang, ngày 05 tháng 02 năm 2026} */
    public String placeAndDate(String place, IssueDate day) {
        return fill(placeDate, place, date(day));
    }

    /** {@code ngày 05 tháng 3 năm 2026}: a leading zero for days below 10 and for the months that the layout names. */
    public String date(IssueDate given) {
        return fill(
                date,
                given.day() == null ? blankDay : padded(given.day()),
                given.month() == null ? blankMonth : month(given.month()),
                given.year() == null ? blankYear : Integer.toString(given.year()));
    }

    /**
     * The line under an annex's title.
     *
     * @param kind of the document, with its capital: {@code Báo cáo}
     * @param issuer as written inside a sentence: {@code Ủy ban nhân dân tỉnh An Giang}
     */
    public String accompanying(String kind, DocumentNumber given, IssueDate day, String issuer) {
        return fill(accompanying, kind, ordinal(given) + "/" + given.symbol(), date(day), issuer);
    }

    /** {@code I}, {@code II}, … as for parts and annexes. */
    public static String roman(int value) {
        StringBuilder out = new StringBuilder();
        int rest = value;
        for (int at = 0; at < ROMAN.length; at++) {
            while (rest >= ROMAN_VALUES[at]) {
                out.append(ROMAN[at]);
                rest -= ROMAN_VALUES[at];
            }
        }
        return out.toString();
    }

    /** {@code a b c d đ e g …}; past the last letter they double: {@code aa}. */
    public String pointLetter(int value) {
        int letters = pointLetters.length();
        String letter = pointLetters.substring((value - 1) % letters, (value - 1) % letters + 1);
        return letter.repeat((value - 1) / letters + 1);
    }

    private String ordinal(DocumentNumber given) {
        Integer ordinal = given.ordinal();
        return ordinal == null ? blankNumber : padded(ordinal);
    }

    private String month(int month) {
        return paddedMonths.contains(month) ? padded(month) : Integer.toString(month);
    }

    private static String padded(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }

    /** One pass over the pattern, so that braces inside a value stay what they are. */
    static String fill(String pattern, String... values) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            if (pattern.startsWith("{", at) && pattern.startsWith("}", Math.min(at + 2, pattern.length()))) {
                out.append(values[pattern.charAt(at + 1) - '0']);
                at += 2;
            } else {
                out.append(pattern.charAt(at));
            }
        }
        return out.toString();
    }
}
