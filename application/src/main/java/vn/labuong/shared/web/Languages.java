package vn.labuong.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The three languages of the product; Vietnamese comes first and is the fallback. */
public final class Languages {

    public static final Locale VIETNAMESE = new Locale("vi");
    public static final List<String> CODES = List.of("vi", "en", "km");

    private Languages() {}

    /** The locale of a code that the product speaks; anything else is not a language here. */
    public static Optional<Locale> locale(String code) {
        return CODES.contains(code) ? Optional.of(new Locale(code)) : Optional.empty();
    }

    /** The code to print in {@code <html lang>}: always one of the three. */
    public static String code(Locale locale) {
        return CODES.contains(locale.getLanguage()) ? locale.getLanguage() : "vi";
    }
}
