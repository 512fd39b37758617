package vn.labuong.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text in Vietnamese, and in English and Khmer where somebody has written it; never made up by machine. */
public record Wording(
        String vi, @Nullable String en, @Nullable String km) {

    public static Wording vietnamese(String vi) {
        return new Wording(vi, null, null);
    }

    /** The text for a reader of that language, Vietnamese where there is none. */
    public String in(Locale locale) {
        String own = own(locale);
        return own == null ? vi : own;
    }

    /** The language that {@link #in} really answers, for the {@code lang} attribute around it. */
    public String languageIn(Locale locale) {
        return own(locale) == null ? "vi" : locale.getLanguage();
    }

    private @Nullable String own(Locale locale) {
        String text = "en".equals(locale.getLanguage()) ? en : "km".equals(locale.getLanguage()) ? km : null;
        return text == null || text.isBlank() ? null : text;
    }
}
