package vn.labuong.press.spokesperson;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a telephone number or a mail address is one, and whether it looks like that of a person and not of an office. */
final class OfficeContact {

    private static final Pattern LINE = Pattern.compile("\\+?[0-9(][0-9 .()-]{5,30}");
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");

    /** Nine digits after the country's code or the zero; those of a place begin with 2 (numbering plan of 2017). */
    private static final Pattern MOBILE = Pattern.compile("(84|0)[35789][0-9]{8}");

    /** Where anybody gets an address: nobody else in the office reads it, and it stays with the person who leaves. */
    private static final Set<String> FREE = Set.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "yahoo.com.vn",
            "ymail.com",
            "outlook.com",
            "outlook.com.vn",
            "hotmail.com",
            "live.com",
            "msn.com",
            "icloud.com",
            "me.com",
            "proton.me",
            "protonmail.com",
            "zoho.com",
            "mail.com",
            "mail.ru",
            "yandex.com",
            "gmx.com",
            "tutanota.com");

    private OfficeContact() {}

    static boolean isLine(String text) {
        return LINE.matcher(text).matches()
                && NOT_A_DIGIT.matcher(text).replaceAll("").length() >= 6;
    }

    static boolean isMail(String text) {
        return text.length() <= 200 && MAIL.matcher(text).matches();
    }

    static boolean looksMobile(String line) {
        return MOBILE.matcher(NOT_A_DIGIT.matcher(line).replaceAll("")).matches();
    }

    static boolean looksPrivate(String mail) {
        return FREE.contains(mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
