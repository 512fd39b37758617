package vn.labuong.archive.iiif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.recognise.Box;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.recognise.Word;

/** The text of a page as annotations: a line each where its words have boxes, else the whole for the whole page. */
public final class PageAnnotations {

    private final Addresses at;
    private final String code;
    private final PageOfFile page;
    private final ImageId id;

    private PageAnnotations(Addresses at, String code, PageOfFile page) {
        this.at = at;
        this.code = code;
        this.page = page;
        this.id = new ImageId(page.file(), page.number());
    }

    /**
     * All of it.
     *
     * @param layout of the text in force
     */
    public static Map<String, Object> of(Addresses at, String code, PageOfFile page, Optional<PageText> layout) {
        var annotations = new PageAnnotations(at, code, page);
        return Resource.document(Manifest.PRESENTATION, at.text(code, annotations.id), "AnnotationPage")
                .list("items", annotations.items(layout))
                .tree();
    }

    private List<Resource> items(Optional<PageText> layout) {
        if (layout.isPresent() && !layout.get().words().isEmpty()) {
            return lines(layout.get());
        }
        return page.text().isBlank() ? List.of() : List.of(annotation("whole", page.text(), null));
    }

    private List<Resource> lines(PageText layout) {
        List<Resource> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Box box = null;
        for (int index = 0; index < layout.words().size(); index++) {
            Word word = layout.words().get(index);
            box = box == null ? word.box() : box.with(word.box());
            text.append(word.text()).append(word.spaceAfter() ? " " : "");
            boolean last = index + 1 == layout.words().size()
                    || layout.words().get(index + 1).line() != word.line();
            if (last) {
                lines.add(annotation("line=" + lines.size(), text.toString(), onCanvas(box, layout, page)));
                text.setLength(0);
                box = null;
            }
        }
        return lines;
    }

    private Resource annotation(String part, String text, @Nullable Box box) {
        return Resource.of(at.text(code, id) + "#" + part, "Annotation")
                .say("motivation", "supplementing")
                .say("body", body(text, page.language()))
                .say("target", box == null ? at.canvas(code, id) : at.part(code, id, box));
    }

    static Resource body(String text, @Nullable String language) {
        return Resource.unnamed("TextualBody")
                .say("value", text)
                .say("format", "text/plain")
                .say("language", language);
    }

    /** A box of the layout in pixels of the canvas, at least one wide and high: a region of nothing is none. */
    static Box onCanvas(Box box, PageText layout, PageOfFile page) {
        int x = scaled(box.x(), page.width(), layout.width());
        int y = scaled(box.y(), page.height(), layout.height());
        int width = Math.max(1, scaled(box.right(), page.width(), layout.width()) - x);
        int height = Math.max(1, scaled(box.bottom(), page.height(), layout.height()) - y);
        return new Box(Math.min(x, page.width() - 1), Math.min(y, page.height() - 1), width, height);
    }

    private static int scaled(int place, int to, int of) {
        return of == 0 ? 0 : (int) Math.round((double) place * to / of);
    }
}
