package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.item.Creator;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Detail;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Place;
import vn.labuong.archive.item.RightsStatement;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.shared.text.Dates;

/** A description as lines of words: to be read, and to be compared with another. */
@Component
class DescriptionLines {

    private final ArchiveWords words;
    private final SubjectWords terms;

    DescriptionLines(ArchiveWords words, SubjectWords terms) {
        this.words = words;
        this.terms = terms;
    }

    /**
     * One line.
     *
     * @param key what it tells: the last part of its label's key; {@code text} and {@code detail} of all such
     * @param open the public may read it
     * @param language of the value, null where it is in the reader's or in none
     * @param status of a text: original, translated, machine, verified; null for what is no text
     * @param links the value in parts that lead somewhere, none where it is mere words
     */
    record Line(
            String key,
            String label,
            String value,
            boolean open,
            @Nullable String language,
            @Nullable String status,
            List<Link> links) {}

    /** Words with the page they lead to; null where there is none. */
    record Link(String text, @Nullable String href) {}

    /** One line that two descriptions say differently; the empty text where one says nothing. */
    record Difference(String label, String one, String other) {}

    /** All that is said, each field in each language in a line of its own. */
    List<Line> all(Description said, Locale locale) {
        List<Line> lines = new ArrayList<>();
        said.texts().stream()
                .sorted(Comparator.comparing(TaggedText::field).thenComparing(TaggedText::position))
                .forEach(text -> lines.add(text(text, locale)));
        facts(said, locale, lines);
        add(lines, "access", words.text("archive.level." + said.access().code(), locale), false, locale);
        add(lines, "embargo", said.embargoUntil() == null ? "" : Dates.numeric(said.embargoUntil()), false, locale);
        add(lines, "people", words.text("archive.people." + said.people().code(), locale), false, locale);
        add(lines, "series", said.series() == null ? "" : said.series(), false, locale);
        add(
                lines,
                "completed",
                said.completedYear() == null ? "" : said.completedYear().toString(),
                false,
                locale);
        add(lines, "funded", said.budgetFunded() == null ? "" : yes(said.budgetFunded(), locale), false, locale);
        return lines;
    }

    /** What readers are told beside the title and the texts; the rest is for those who work here. */
    List<Line> facts(Description said, Locale locale) {
        List<Line> lines = new ArrayList<>();
        facts(said, locale, lines);
        return lines;
    }

    private void facts(Description said, Locale locale, List<Line> lines) {
        add(lines, "kind", words.text(said.kind().messageKey(), locale), true, locale);
        EdtfDate dated = said.dated();
        add(lines, "dated", dated == null ? "" : words.dated(dated, locale), true, locale);
        add(lines, "creators", creators(said, locale), true, locale);
        add(lines, "places", places(said, locale), true, locale);
        add(lines, "agency", words.agency(said.agency(), locale), true, locale);
        Description.TaskOf task = said.task();
        addLinks(lines, "task", task == null ? List.of() : List.of(link(task)), locale);
        addLinks(lines, "subjects", terms.links(said, locale), locale);
        add(
                lines,
                "language",
                said.language() == null ? "" : words.text("archive.web.language." + said.language(), locale),
                true,
                locale);
        add(lines, "rights", words.noted(RightsStatement.messageKey(said.rights()), locale), true, locale);
        for (Detail detail : Detail.values()) {
            String value = said.details().get(detail);
            if (value != null) {
                lines.add(new Line(
                        "detail",
                        words.text("archive.detail." + detail.code(), locale),
                        value,
                        true,
                        null,
                        null,
                        List.of()));
            }
        }
    }

    /** What the two say differently, in the order of the form. */
    List<Difference> differences(Description one, Description other, Locale locale) {
        var left = byLabel(all(one, locale));
        var right = byLabel(all(other, locale));
        List<String> labels = new ArrayList<>(left.keySet());
        right.keySet().stream().filter(label -> !left.containsKey(label)).forEach(labels::add);
        return labels.stream()
                .map(label -> new Difference(label, left.getOrDefault(label, ""), right.getOrDefault(label, "")))
                .filter(line -> !line.one().equals(line.other()))
                .toList();
    }

    private static Map<String, String> byLabel(List<Line> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        lines.forEach(line -> values.merge(
                line.label(),
                line.status() == null ? line.value() : line.value() + " [" + line.status() + "]",
                (before, more) -> before + "\n" + more));
        return values;
    }

    private Line text(TaggedText text, Locale locale) {
        String label = words.text("archive.field." + text.field().code(), locale) + ", "
                + words.text("archive.web.language." + text.language(), locale);
        return new Line(
                "text",
                label,
                text.value(),
                text.field() != TextField.NOTE,
                ItemViews.lang(text.language()),
                words.text("archive.status." + text.status().code(), locale),
                List.of());
    }

    private void add(List<Line> lines, String label, String value, boolean open, Locale locale) {
        if (!value.isEmpty()) {
            lines.add(new Line(label, words.text("archive.line." + label, locale), value, open, null, null, List.of()));
        }
    }

    private void addLinks(List<Line> lines, String label, List<Link> links, Locale locale) {
        if (!links.isEmpty()) {
            String value = links.stream().map(Link::text).collect(Collectors.joining("; "));
            lines.add(new Line(label, words.text("archive.line." + label, locale), value, true, null, null, links));
        }
    }

    private static Link link(Description.TaskOf task) {
        return new Link(
                task.task() + " (" + task.plan() + ")",
                UriComponentsBuilder.fromPath("/chuong-trinh")
                        .pathSegment(task.plan(), "nhiem-vu", task.task())
                        .encode()
                        .toUriString());
    }

    private String creators(Description said, Locale locale) {
        return said.creators().stream()
                .map(creator -> creator.name() + " (" + role(creator, locale) + ")")
                .collect(Collectors.joining("; "));
    }

    private String role(Creator creator, Locale locale) {
        return words.text("archive.role." + creator.role().code(), locale);
    }

    /** Places by the names that they bore when the item was made. */
    private String places(Description said, Locale locale) {
        return said.places().stream().map(place -> place(place, said, locale)).collect(Collectors.joining("; "));
    }

    private String place(Place place, Description said, Locale locale) {
        String name = place.name();
        return place.agency() == null
                ? (name == null ? "" : name)
                : words.place(place.agency(), words.onDay(said), locale) + (name == null ? "" : " – " + name);
    }

    private String yes(boolean funded, Locale locale) {
        return words.text(funded ? "archive.web.yes" : "archive.web.no", locale);
    }
}
