package vn.labuong.archive.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.labuong.shared.text.Csv;

/** The sheet that describes the files: the same columns that any archivist fills. */
final class DemoSheet {

    private static final String PLAN = "AG-2023-2028";

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("leaflet", "text"),
            Map.entry("district", "text"),
            Map.entry("old-font", "text"),
            Map.entry("scan", "text"),
            Map.entry("booklet", "book"),
            Map.entry("poster", "image"),
            Map.entry("scene", "image"),
            Map.entry("chart", "image"),
            Map.entry("object", "object"),
            Map.entry("table", "data"),
            Map.entry("tune", "sound"),
            Map.entry("speech", "sound"),
            Map.entry("film", "film"));

    private final DemoWords words;
    private final Map<String, DemoTopic> topics;

    DemoSheet(DemoWords words, Map<String, DemoTopic> topics) {
        this.words = words;
        this.topics = topics;
    }

    String of(List<DemoItem> items) {
        StringBuilder sheet = new StringBuilder("\uFEFF");
        List<Map<String, String>> rows = items.stream().map(this::row).toList();
        sheet.append(Csv.line(List.copyOf(rows.get(0).keySet())));
        rows.forEach(row ->
                sheet.append(Csv.line(row.values().stream().map(Csv::harmless).toList())));
        return sheet.toString();
    }

    private Map<String, String> row(DemoItem item) {
        DemoTopic topic = topics.getOrDefault(item.topic(), DemoTopic.DISTRICT);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("file", item.file());
        row.put("demonstration", "true");
        row.put("kind", kind(item));
        row.put("level", item.level());
        row.put("embargo_until", item.embargo());
        row.put("people", "none");
        row.put("agency", topic.agency());
        row.put("task", PLAN + "|" + topic.task());
        row.put("budget_funded", Boolean.toString(item.form().matches("leaflet|poster|film|booklet")));
        row.put("rights", item.rights());
        row.put("language", item.language());
        row.put("date", item.date());
        row.put("colour", kind(item).matches("image|object|film") ? "RGB" : "");
        String original = item.language().equals("none") ? "vi" : item.language();
        texts(row, "title", original, lang -> title(item, lang));
        texts(row, "abstract", original, lang -> words.about(item, "abstract", lang) + " " + words.notice(lang));
        texts(row, "keyword", original, lang -> words.say(item.topic(), "name", lang));
        texts(row, "note", "vi", words::notice);
        row.put("creator#1", words.say("all", "maker", "vi") + "|author");
        row.put("place#1", (item.place().isEmpty() ? topic.place() : item.place()) + "|");
        subjects(row, topic);
        return row;
    }

    /** What there is of one topic in several languages is told apart by its title. */
    private String title(DemoItem item, String lang) {
        String title = words.about(item, "title", lang);
        return item.form().matches("leaflet|district|scan|speech|table")
                ? title + " (" + words.say("all", "edition-" + item.language(), lang) + ")"
                : title;
    }

    private static String kind(DemoItem item) {
        String kind = KINDS.get(item.form());
        if (kind == null) {
            throw new IllegalStateException("A form without a kind: " + item.form());
        }
        return kind;
    }

    /** Gives the words of a language. */
    private interface Saying {

        String in(String lang);
    }

    /** The language of the item holds the original; nobody who reads Khmer has looked at ours yet. */
    private static void texts(Map<String, String> row, String field, String original, Saying saying) {
        for (String lang : DemoWords.LANGUAGES) {
            row.put(field + "[" + lang + "]", saying.in(lang));
            String status = lang.equals(original) ? "original" : lang.equals("km") ? "machine" : "translated";
            row.put(field + "[" + lang + "]:status", status);
        }
    }

    private static void subjects(Map<String, String> row, DemoTopic topic) {
        List<String> subjects = new ArrayList<>(List.of("concept|" + topic.concept()));
        if (!topic.convention().isEmpty()) {
            subjects.add("convention|" + topic.convention());
        }
        if (!topic.recommendation().isEmpty()) {
            subjects.add("recommendation|" + topic.recommendation());
        }
        for (int at = 0; at < 3; at++) {
            row.put("subject#" + (at + 1), at < subjects.size() ? subjects.get(at) : "");
        }
    }
}
