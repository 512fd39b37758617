package vn.labuong.shared.office;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.office.LayoutProfile.Fonts;
import vn.labuong.shared.office.LayoutProfile.Page;

/** Paragraphs and their runs; hands out the numbers of bookmarks and links as it goes. */
final class ParagraphMarkup {

    /**
     * What one paragraph has beyond its look.
     *
     * @param left indent, or -1 for the look's
     * @param keepNext on the page of the next paragraph
     * @param before white space above, or -1 for the look's
     */
    record Shift(@Nullable Alignment alignment, int left, int before, boolean keepNext) {

        static final Shift NONE = new Shift(null, -1, -1, false);

        Shift aligned(@Nullable Alignment other) {
            return new Shift(other, left, before, keepNext);
        }

        Shift indented(int other) {
            return new Shift(alignment, other, before, keepNext);
        }

        Shift below(int other) {
            return new Shift(alignment, left, other, keepNext);
        }

        Shift kept(boolean other) {
            return new Shift(alignment, left, before, other);
        }
    }

    private final Xml xml;
    private final LayoutProfile profile;
    private final Fonts fonts;
    private final Map<String, String> links = new LinkedHashMap<>();
    private int bookmarks;

    ParagraphMarkup(Xml xml, LayoutProfile profile) {
        this.xml = xml;
        this.profile = profile;
        this.fonts = profile.fonts();
    }

    /** External addresses by the id of their relationship, in the order in which they were met. */
    Map<String, String> links() {
        return links;
    }

    void paragraph(Look look, String text) {
        paragraph(look, Text.of(text), Shift.NONE);
    }

    void paragraph(Look look, Text text, Shift shift) {
        marked(look, text, shift, null);
    }

    /** @param outer a bookmark around the paragraph's own, such as its cell's */
    void marked(Look look, Text text, Shift shift, @Nullable String outer) {
        xml.open("w:p");
        properties(look, shift);
        int around = mark(outer);
        int whole = mark(text.bookmark());
        text.runs().forEach(run -> run(run, look));
        unmark(whole);
        unmark(around);
        xml.close();
    }

    private void properties(Look look, Shift shift) {
        xml.open("w:pPr").value("w:pStyle", look.id());
        xml.flag("w:keepNext", shift.keepNext());
        if (shift.before() >= 0) {
            xml.empty("w:spacing", "w:before", Integer.toString(shift.before()));
        }
        if (shift.left() >= 0) {
            xml.empty("w:ind", "w:left", Integer.toString(shift.left()), "w:firstLine", "0");
        }
        if (shift.alignment() != null && shift.alignment() != look.alignment()) {
            xml.value("w:jc", shift.alignment().code());
        }
        xml.close();
    }

    /**
     * A rule of the given length in the middle of the given width: the upper border of a paragraph without text, indented
     * from both sides. Never an underline, which follows the letters, nor a row of low lines, which wraps.
     */
    void rule(int width, int length, int after) {
        int side = Math.max(0, (width - length) / 2);
        xml.open("w:p").open("w:pPr").value("w:pStyle", "Rule");
        xml.open("w:pBdr")
                .empty(
                        "w:top",
                        "w:val",
                        "single",
                        "w:sz",
                        Integer.toString(profile.rule().weightEighths()),
                        "w:space",
                        "0",
                        "w:color",
                        "000000")
                .close();
        xml.empty("w:spacing", "w:after", Integer.toString(after));
        String indent = Integer.toString(side);
        xml.empty("w:ind", "w:left", indent, "w:right", indent, "w:firstLine", "0");
        xml.close().close();
    }

    /** A paragraph of a point's height, which ends a section where one is given. */
    void seam(@Nullable Page page, boolean landscape, boolean annex) {
        xml.open("w:p").open("w:pPr").value("w:pStyle", "Rule");
        if (page != null) {
            SectionMarkup.write(xml, page, landscape, annex);
        }
        xml.close().close();
    }

    private void run(Run run, Look look) {
        String address = run.link() == null ? null : run.link().toASCIIString();
        if (address != null && address.startsWith("#")) {
            xml.open("w:hyperlink", "w:anchor", address.substring(1), "w:history", "1");
        } else if (address != null) {
            String id = links.computeIfAbsent(address, none -> "rIdLink" + (links.size() + 1));
            xml.open("w:hyperlink", "r:id", id, "w:history", "1");
        }
        int mark = mark(run.bookmark());
        for (WordText.Piece piece : WordText.pieces(WordText.clean(run.text()))) {
            piece(piece, run, look);
        }
        unmark(mark);
        if (address != null) {
            xml.close();
        }
    }

    private void piece(WordText.Piece piece, Run run, Look look) {
        xml.open("w:r");
        RunMarkup.properties(
                xml,
                fonts,
                look.size(profile.sizes()),
                run.bold() || look.isBold(),
                run.italic() || look.isItalic(),
                piece.khmer() ? Language.KM : run.language(),
                piece.khmer());
        RunMarkup.characters(xml, piece.text());
        xml.close();
    }

    private int mark(@Nullable String name) {
        if (name == null) {
            return -1;
        }
        int id = bookmarks++;
        xml.empty("w:bookmarkStart", "w:id", Integer.toString(id), "w:name", name);
        return id;
    }

    private void unmark(int id) {
        if (id >= 0) {
            xml.empty("w:bookmarkEnd", "w:id", Integer.toString(id));
        }
    }
}
