package vn.labuong.archive.iiif;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.recognise.Box;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.shared.search.Highlights;
import vn.labuong.shared.search.Highlights.Range;

/**
 * What a search within an item answers, by Content Search API 2.0: an annotation for each hit, on its words where these have
 * boxes and on the whole page where they have none, and beside it a few words before and after.
 */
public final class SearchAnswer {

    /** The motivation of all that can be found here. */
    public static final String MOTIVATION = "supplementing";

    /** Of one page; a page that says one word a thousand times is told by the first of them. */
    private static final int MOST_HITS = 200;

    private static final int AROUND = 40;
    private static final String PAGE = "AnnotationPage";

    private final Addresses at;
    private final Asked asked;
    private final List<Resource> hits = new ArrayList<>();
    private final List<Resource> contexts = new ArrayList<>();

    /**
     * A search.
     *
     * @param motivation as asked for, empty for any
     * @param ignored parameters of the standard that were given and do nothing here
     * @param part of the answer, from 1
     * @param parts how many there are, at least 1
     */
    public record Asked(String code, String query, String motivation, List<String> ignored, int part, int parts) {}

    public SearchAnswer(Addresses at, Asked asked) {
        this.at = at;
        this.asked = asked;
    }

    /**
     * Adds what is hit on a page that everybody may see.
     *
     * @param layout of the text in force, null where its words have no boxes
     */
    public void add(PageOfFile page, @Nullable PageText layout) {
        PageText placed = layout == null || layout.words().isEmpty() ? null : layout;
        String text = placed == null ? page.text() : placed.text();
        Highlights.marks(text, asked.query()).stream()
                .limit(MOST_HITS)
                .flatMap(hit -> lines(text, hit).stream())
                .forEach(hit -> add(page, text, hit, placed == null ? null : box(placed, hit, page)));
    }

    /** What is hit may go on in the next line, where it has another box. */
    private static List<Range> lines(String text, Range hit) {
        List<Range> lines = new ArrayList<>();
        int from = hit.start();
        for (int place = from; place <= hit.end(); place++) {
            if (place == hit.end() || text.charAt(place) == '\n') {
                if (place > from) {
                    lines.add(new Range(from, place));
                }
                from = place + 1;
            }
        }
        return lines;
    }

    private static @Nullable Box box(PageText layout, Range hit, PageOfFile page) {
        return layout.boxes(hit.start(), hit.end()).stream()
                .reduce(Box::with)
                .map(box -> PageAnnotations.onCanvas(box, layout, page))
                .orElse(null);
    }

    private void add(PageOfFile page, String text, Range hit, @Nullable Box box) {
        ImageId id = new ImageId(page.file(), page.number());
        String annotation = at.text(asked.code(), id) + "#char=" + hit.start() + "," + hit.end();
        String exact = text.substring(hit.start(), hit.end());
        hits.add(Resource.of(annotation, "Annotation")
                .say("motivation", MOTIVATION)
                .say("body", PageAnnotations.body(exact, page.language()))
                .say("target", box == null ? at.canvas(asked.code(), id) : at.part(asked.code(), id, box)));
        Resource quote = Resource.unnamed("TextQuoteSelector")
                .say("prefix", text.substring(before(text, hit.start()), hit.start()))
                .say("exact", exact)
                .say("suffix", text.substring(hit.end(), after(text, hit.end())));
        contexts.add(Resource.of(annotation + "&context", "Annotation")
                .say("motivation", "contextualizing")
                .say(
                        "target",
                        Resource.unnamed("SpecificResource")
                                .say("source", annotation)
                                .say("selector", List.of(quote))));
    }

    /** At a space, where there is one near; never within a letter of two parts. */
    private static int before(String text, int start) {
        int furthest = Math.max(0, start - AROUND);
        int space = text.indexOf(' ', furthest);
        return furthest == 0 ? 0 : space >= 0 && space < start ? space + 1 : whole(text, furthest);
    }

    private static int after(String text, int end) {
        int furthest = Math.min(text.length(), end + AROUND);
        int space = text.lastIndexOf(' ', furthest);
        return furthest == text.length() ? furthest : space > end ? space : whole(text, furthest);
    }

    private static int whole(String text, int place) {
        return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    /** The part asked for. */
    public Map<String, Object> tree() {
        Resource answer =
                Resource.document(Manifest.SEARCH, address(asked.part()), PAGE).say("ignored", asked.ignored());
        if (asked.parts() > 1) {
            answer.say(
                            "partOf",
                            Resource.of(address(0), "AnnotationCollection")
                                    .say("first", Resource.of(address(1), PAGE))
                                    .say("last", Resource.of(address(asked.parts()), PAGE)))
                    .say("prev", asked.part() > 1 ? Resource.of(address(asked.part() - 1), PAGE) : null)
                    .say("next", asked.part() < asked.parts() ? Resource.of(address(asked.part() + 1), PAGE) : null);
        }
        answer.list("items", hits);
        if (!contexts.isEmpty()) {
            answer.list(
                    "annotations",
                    List.of(Resource.of(address(asked.part()) + "#context", PAGE)
                            .list("items", contexts)));
        }
        return answer.tree();
    }

    /** The address of a part, without what is ignored; 0 is the whole. */
    private String address(int part) {
        StringBuilder address =
                new StringBuilder(at.search(asked.code())).append("?q=").append(encoded(asked.query()));
        if (!asked.motivation().isEmpty()) {
            address.append("&motivation=").append(encoded(asked.motivation()));
        }
        if (part > 0 && asked.parts() > 1) {
            address.append("&page=").append(part);
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
