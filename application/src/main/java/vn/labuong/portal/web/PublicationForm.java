package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import vn.labuong.portal.publication.Content;
import vn.labuong.portal.publication.Edition;
import vn.labuong.portal.publication.Kind;
import vn.labuong.shared.text.Texts;

/** A publication as a form sends it. */
final class PublicationForm {

    /** As many editions as there can be, one in each language. */
    static final int ROWS = Edition.LANGUAGES.size();

    private PublicationForm() {}

    /** What was sent; a kind that is none is taken for another kind of thing. */
    static Content read(MultiValueMap<String, String> sent) {
        Map<String, String> single = sent.toSingleValueMap();
        String task = text(single, "task");
        int slash = task.indexOf('/');
        return new Content(
                WordsFields.read(single, "title"),
                WordsFields.read(single, "summary"),
                Kind.of(text(single, "kind")).orElse(Kind.OTHER),
                sent.getOrDefault("audience", List.of()).stream()
                        .map(Texts::clean)
                        .distinct()
                        .toList(),
                text(single, "issued"),
                text(single, "agency"),
                slash < 0 ? "" : task.substring(0, slash),
                slash < 0 ? task : task.substring(slash + 1),
                text(single, "isbn"),
                editions(single));
    }

    private static List<Edition> editions(Map<String, String> sent) {
        List<Edition> editions = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String item = text(sent, "edition." + row + ".item");
            if (!item.isEmpty()) {
                editions.add(new Edition(text(sent, "edition." + row + ".language"), item));
            }
        }
        return editions;
    }

    /** The rows of a form: the editions, then one of each language that has none. */
    static List<Edition> rows(Content content) {
        List<Edition> rows = new ArrayList<>(content.editions());
        for (String language : Edition.LANGUAGES) {
            if (rows.size() < ROWS && content.edition(language).isEmpty()) {
                rows.add(new Edition(language, ""));
            }
        }
        return rows;
    }

    /** The task as a choice of the form holds it. */
    static String task(Content content) {
        return content.task().isEmpty() ? "" : content.plan() + "/" + content.task();
    }

    private static String text(Map<String, String> sent, String name) {
        return Texts.clean(sent.getOrDefault(name, ""));
    }
}
