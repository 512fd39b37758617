package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.portal.exhibition.Wording;
import vn.labuong.portal.exhibition.Wording.Status;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.shared.text.Numbers;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Option;

/** Texts in three languages as forms show and send them: {@code name.vi} and {@code name.vi.status}. */
@Component
class WordsFields {

    private final ExhibitionTexts texts;

    WordsFields(ExhibitionTexts texts) {
        this.texts = texts;
    }

    /**
     * One text of a form.
     *
     * @param name of its fields, before the language
     * @param hint null for none
     */
    record WordsField(String name, String label, @Nullable String hint, List<InLanguage> languages) {}

    /**
     * A text in a language.
     *
     * @param theirs what somebody else wrote meanwhile, null where it is the same
     */
    record InLanguage(
            String code,
            String name,
            String text,
            String status,
            @Nullable String theirs) {}

    /** The field with a text in it, beside what somebody else made of it. */
    WordsField field(String name, String labelKey, Words said, @Nullable Words theirs, Locale locale) {
        List<InLanguage> languages = new ArrayList<>();
        for (String code : Languages.CODES) {
            String text = text(said, code);
            String other = theirs == null ? text : text(theirs, code);
            // A translation is most often the curator's own; the Vietnamese text most often the original.
            Status usual = code.equals("vi") ? Status.ORIGINAL : Status.TRANSLATED;
            languages.add(new InLanguage(
                    code,
                    texts.text("portal.exhibition.language." + code, locale),
                    text,
                    said.in(code).map(Wording::status).orElse(usual).code(),
                    other.equals(text) ? null : other));
        }
        return new WordsField(name, texts.text(labelKey, locale), hint(labelKey, locale), languages);
    }

    private @Nullable String hint(String labelKey, Locale locale) {
        String hint = texts.optional(labelKey + ".hint", locale);
        return hint.isEmpty() ? null : hint;
    }

    private static String text(Words said, String language) {
        return said.in(language).map(Wording::text).orElse("");
    }

    /** What was sent under that name. */
    static Words read(Map<String, String> sent, String name) {
        Map<String, Wording> by = new LinkedHashMap<>();
        for (String code : Languages.CODES) {
            String text = Texts.cleanLines(sent.getOrDefault(name + "." + code, ""));
            if (!Texts.isBlank(text)) {
                by.put(code, new Wording(text, Status.of(sent.getOrDefault(name + "." + code + ".status", ""))));
            }
        }
        return new Words(by);
    }

    List<Option> statuses(Locale locale) {
        List<Option> options = new ArrayList<>();
        for (Status status : Status.values()) {
            options.add(new Option(status.code(), texts.text("portal.exhibition.status." + status.code(), locale)));
        }
        return options;
    }

    /** The version that the writer saw; 0, which nobody can have seen, where none was sent. */
    static int version(Map<String, String> sent) {
        return Numbers.sent(sent.get("version"));
    }
}
