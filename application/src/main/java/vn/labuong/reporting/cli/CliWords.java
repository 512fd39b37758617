package vn.labuong.reporting.cli;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.labuong.reporting.wording.ReportWords;

/** Messages in the language of the command line. */
@Component
class CliWords {

    private final ReportWords words;

    CliWords(ReportWords words) {
        this.words = words;
    }

    /** Vietnamese unless {@code LABUONG_LANG} says otherwise. */
    Locale locale() {
        return Locale.forLanguageTag(System.getenv().getOrDefault("LABUONG_LANG", "vi"));
    }

    String text(String key, Object... arguments) {
        return words.text(key, locale(), arguments);
    }
}
