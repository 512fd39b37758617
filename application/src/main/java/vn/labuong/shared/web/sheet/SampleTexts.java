package vn.labuong.shared.web.sheet;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.labuong.shared.web.Option;

/** Texts of the sheet in one language; keys are given without {@code shared.}. */
record SampleTexts(MessageSource messages, Locale locale) {

    String of(String key) {
        return messages.getMessage("shared." + key, null, locale);
    }

    List<String> all(String... keys) {
        return List.of(keys).stream().map(this::of).toList();
    }

    List<Option> options() {
        return List.of(new Option("lead", of("role.lead")), new Option("coordinator", of("role.coordinator")));
    }
}
