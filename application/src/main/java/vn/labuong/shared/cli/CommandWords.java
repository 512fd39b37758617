package vn.labuong.shared.cli;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What verbs say on the terminal, in the language of {@code LABUONG_LANG}: Vietnamese unless en or km is asked for. */
@Component
public class CommandWords {

    private final MessageSource messages;
    private final Locale language = Locale.forLanguageTag(System.getenv().getOrDefault("LABUONG_LANG", "vi"));

    CommandWords(MessageSource messages) {
        this.messages = messages;
    }

    public Locale language() {
        return language;
    }

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
