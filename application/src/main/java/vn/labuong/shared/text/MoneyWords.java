package vn.labuong.shared.text;

import java.util.Locale;

/** Writes amounts for people; what it writes {@link MoneyReading} reads back unchanged, in any of the three languages. */
public final class MoneyWords {

    static final String KHMER_DONG = "ដុង";
    static final String KHMER_BILLION = "ពាន់លាន";
    static final String KHMER_MILLION = "លាន";
    static final String KHMER_THOUSAND = "ពាន់";
    static final String KHMER_INTEGRATED = "រួមបញ្ចូល";
    static final String KHMER_AS_REGULATED = "តាមបទប្បញ្ញត្តិ";

    private static final long BILLION = 1_000_000_000L;
    private static final long MILLION = 1_000_000L;

    private MoneyWords() {}

    /** 1.200.000.000, in every language: the digits of a table whose head names the currency. */
    public static String digits(Money money) {
        var digits = new StringBuilder(Long.toString(money.dong()));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, '.');
        }
        return digits.toString();
    }

    /** "1.200.000.000 đồng". */
    public static String exact(Money money, Locale locale) {
        return digits(money) + " " + dong(locale);
    }

    /** "1,2 tỷ đồng", as short as it can be without losing a đồng; an odd amount is written out. */
    public static String brief(Money money, Locale locale) {
        if (money.dong() >= BILLION && money.dong() % (BILLION / 100) == 0) {
            return scaled(money.dong(), BILLION, locale) + " " + billion(locale) + dongAfterUnit(locale);
        }
        if (money.dong() >= MILLION && money.dong() % (MILLION / 100) == 0) {
            return scaled(money.dong(), MILLION, locale) + " " + million(locale) + dongAfterUnit(locale);
        }
        return exact(money, locale);
    }

    /** The digits of an amount, the word of a state, nothing for what is unknown. */
    public static String cell(MoneyCell cell, Locale locale) {
        return switch (cell.state()) {
            case AMOUNT -> digits(cell.orZero());
            case INTEGRATED -> in(locale, "Lồng ghép", "Integrated", KHMER_INTEGRATED);
            case AS_REGULATED -> in(locale, "Theo quy định", "As regulated", KHMER_AS_REGULATED);
            case UNKNOWN -> "";
        };
    }

    /** At most two decimals, after a comma; English has a point and no thousands, for either would be misread. */
    private static String scaled(long dong, long unit, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        String whole = english ? Long.toString(dong / unit) : digits(new Money(dong / unit));
        long hundredths = dong % unit / (unit / 100);
        if (hundredths == 0) {
            return whole;
        }
        String decimals = hundredths % 10 == 0 ? "" + hundredths / 10 : "%02d".formatted(hundredths);
        return whole + (english ? "." : ",") + decimals;
    }

    private static String billion(Locale locale) {
        return in(locale, "tỷ", "billion", KHMER_BILLION);
    }

    private static String million(Locale locale) {
        return in(locale, "triệu", "million", KHMER_MILLION);
    }

    private static String dong(Locale locale) {
        return in(locale, "đồng", "dong", KHMER_DONG);
    }

    private static String dongAfterUnit(Locale locale) {
        return (locale.getLanguage().equals("km") ? "" : " ") + dong(locale);
    }

    private static String in(Locale locale, String vietnamese, String english, String khmer) {
        return switch (locale.getLanguage()) {
            case "en" -> english;
            case "km" -> khmer;
            default -> vietnamese;
        };
    }
}
