package vn.labuong.event.delegation;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Countries by their two letters (ISO 3166-1), with the names that CLDR gives them. */
public final class Countries {

    /** An organisation of several countries: a code that ISO leaves to its users. */
    public static final String SEVERAL = "ZZ";

    private static final Set<String> ALL = Set.of(Locale.getISOCountries());

    private Countries() {}

    public static boolean isOne(String code) {
        return ALL.contains(code) || code.equals(SEVERAL);
    }

    /** The codes of all of them but {@link #SEVERAL}. */
    public static List<String> codes() {
        return Stream.of(Locale.getISOCountries()).sorted().toList();
    }

    /** The name of one other than {@link #SEVERAL}, in the language. */
    public static String name(String code, String language) {
        return ULocale.getDisplayCountry("und-" + code, language);
    }
}
