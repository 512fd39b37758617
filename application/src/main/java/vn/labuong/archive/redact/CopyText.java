package vn.labuong.archive.redact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.FileId;
import vn.labuong.archive.page.PageLayouts;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.page.Pages.NewText;
import vn.labuong.archive.recognise.PageText;

/**
 * The text of a copy: of a page without covered parts the text in force, of any other the words that are left. A text
 * whose words have no boxes cannot be parted so, and is left out as a whole.
 */
@Component
class CopyText {

    private static final String PRODUCT = "la-buong";

    private final PageLayouts layouts;
    private final Pages pages;
    private final JdbcClient jdbc;

    CopyText(PageLayouts layouts, Pages pages, JdbcClient jdbc) {
        this.layouts = layouts;
        this.pages = pages;
        this.jdbc = jdbc;
    }

    /** What is left of a page, with its ALTO on the disk; {@code text} is empty where nothing is. */
    record Left(PageOfFile page, String text, @Nullable String alto) {}

    List<Left> left(RedactionVersion version, List<PageOfFile> all) {
        List<Left> left = new ArrayList<>();
        for (PageOfFile page : all) {
            List<Area> areas = version.on(page.number());
            PageText layout = page.text().isEmpty()
                    ? null
                    : layouts.inForce(page.file(), page.number()).orElse(null);
            PageText open = layout == null ? null : OpenText.of(layout, areas);
            String text = areas.isEmpty() ? page.text() : open == null ? "" : open.text();
            String alto = open == null || text.isEmpty() ? null : layouts.keep(version.copy(), page.number(), open);
            left.add(new Left(page, text, alto));
        }
        return left;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(FileId copy, List<Left> left) {
        for (Left one : left) {
            PageOfFile page = one.page();
            pages.put(copy, page.number(), page.width(), page.height());
            if (page.access() != null) {
                jdbc.sql("update archive.page set access = :level where file = :file and number = :number")
                        .param("level", page.access().code())
                        .param("file", copy.value())
                        .param("number", page.number())
                        .update();
            }
            if (one.text().isEmpty()) {
                pages.noText(copy, page.number());
            } else {
                NewText text = new NewText(one.text(), page.source(), page.language(), page.confidence());
                pages.text(copy, page.number(), text, one.alto(), PRODUCT);
            }
        }
    }
}
