package vn.labuong.archive.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page of text: its heading, its paragraphs, and the notice that it is a demonstration. */
record Leaf(String language, String heading, List<String> paragraphs, String notice) {

    private static final int CHAPTERS = 6;
    private static final int SCANNED = 4;

    /** The single page of an item. */
    static Leaf of(DemoItem item, DemoWords words) {
        String lang = item.language();
        String topic = item.topic();
        List<String> paragraphs = item.form().equals("district")
                ? List.of(words.say(topic, "text", lang), words.about(item, "abstract", lang))
                : List.of(words.say(topic, "slogan", lang), words.say(topic, "text", lang));
        return new Leaf(lang, words.about(item, "title", lang), paragraphs, words.notice(lang));
    }

    /** A page for each of several neighbouring topics. */
    static List<Leaf> booklet(DemoItem item, DemoWords words, Map<String, DemoTopic> topics) {
        List<Leaf> leaves = new ArrayList<>();
        leaves.add(of(item, words));
        for (String topic : from(item.topic(), topics).subList(1, CHAPTERS)) {
            leaves.add(chapter(topic, item.language(), words));
        }
        return leaves;
    }

    private static Leaf chapter(String topic, String lang, DemoWords words) {
        return new Leaf(
                lang,
                words.say(topic, "name", lang),
                List.of(words.say(topic, "slogan", lang), words.say(topic, "text", lang)),
                words.notice(lang));
    }

    /** One full page of the texts of several topics. */
    static Leaf full(DemoItem item, DemoWords words, Map<String, DemoTopic> topics) {
        List<String> paragraphs = from(item.topic(), topics).subList(0, SCANNED).stream()
                .map(topic -> words.say(topic, "text", item.language()))
                .toList();
        return new Leaf(
                item.language(),
                words.say(item.topic(), "name", item.language()),
                paragraphs,
                words.notice(item.language()));
    }

    /** All topics, from one on and round. */
    private static List<String> from(String first, Map<String, DemoTopic> topics) {
        List<String> all = new ArrayList<>(topics.keySet());
        int at = all.indexOf(first);
        List<String> turned = new ArrayList<>(all.subList(at, all.size()));
        turned.addAll(all.subList(0, at));
        return turned;
    }

    /** All its lines from top to bottom. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(heading);
        lines.addAll(paragraphs);
        lines.add(notice);
        return lines;
    }
}
