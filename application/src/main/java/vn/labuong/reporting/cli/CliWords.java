package vn.labuong.reporting.cli;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.cli.CommandWords;

/** Messages in the language of the command line. */
@Component
class CliWords {

    private final ReportWords words;
    private final CommandWords terminal;

    CliWords(ReportWords words, CommandWords terminal) {
        this.words = words;
        this.terminal = terminal;
    }

    Locale locale() {
        return terminal.language();
    }

    String text(String key, Object... arguments) {
        return words.text(key, locale(), arguments);
    }
}
