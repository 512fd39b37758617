package vn.labuong.archive.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of the demonstration in three languages, each under its topic and piece. */
final class DemoWords {

    static final List<String> LANGUAGES = List.of("vi", "en", "km");

    private final Map<List<String>, String> words = new HashMap<>();

    private DemoWords() {}

    static DemoWords read() {
        DemoWords read = new DemoWords();
        read.take("texts.csv", "topic");
        read.take("districts.csv", "topic");
        read.take("captions.csv", "topic");
        read.take("forms.csv", "form");
        return read;
    }

    private void take(String file, String key) {
        for (var row : DemoResource.rows("words/" + file)) {
            for (String lang : LANGUAGES) {
                List<String> place = List.of(row.get(key), row.get("piece"), lang);
                if (words.put(place, row.get(lang)) != null) {
                    throw new IllegalStateException("Twice in the words: " + place);
                }
            }
        }
    }

    /** The words; what speaks no language is labelled in Vietnamese. */
    String say(String topic, String piece, String lang) {
        String found = words.get(List.of(topic, piece, lang.equals("none") ? "vi" : lang));
        if (found == null) {
            throw new IllegalStateException("No words for " + topic + " " + piece + " " + lang);
        }
        return found;
    }

    /** A sentence of a form, filled with the words of a topic. */
    String about(DemoItem item, String piece, String lang) {
        String topic = item.topic();
        String form = say(item.form(), piece, lang).replace("{0}", say(topic, "name", lang));
        if (form.contains("{1}")) {
            form = form.replace("{1}", say(topic, "slogan", lang));
        }
        return form.contains("{2}") ? form.replace("{2}", say(topic, "scene", lang)) : form;
    }

    String notice(String lang) {
        return say("all", "notice", lang);
    }

    /** The mark that every picture bears, in all languages. */
    String mark() {
        return String.join(
                " · ", LANGUAGES.stream().map(lang -> say("all", "mark", lang)).toList());
    }
}
