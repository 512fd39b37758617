package vn.labuong.shared.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The bundle of the command line, in the language of {@code LABUONG_LANG}: vi unless en or km is asked for. */
public final class CliMessages {

    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private CliMessages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static CliMessages of(Map<String, String> environment) {
        String language = environment.getOrDefault("LABUONG_LANG", "vi");
        return new CliMessages(
                ResourceBundle.getBundle("messages/shared-cli", Locale.forLanguageTag(language), NO_SYSTEM_LOCALE));
    }

    public String text(String key, Object... arguments) {
        return MessageFormat.format(bundle.getString(key), arguments);
    }
}
