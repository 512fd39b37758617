package vn.labuong.shared.office;

import java.util.List;
import java.util.Locale;
import vn.labuong.shared.office.LayoutProfile.Page;

/** The annexes, each a section of its own; the last one's section is the document's last. */
final class AnnexMarkup {

    private final Xml xml;
    private final ParagraphMarkup paragraphs;
    private final BodyMarkup body;
    private final LayoutProfile profile;

    AnnexMarkup(Xml xml, ParagraphMarkup paragraphs, BodyMarkup body, LayoutProfile profile) {
        this.xml = xml;
        this.paragraphs = paragraphs;
        this.body = body;
        this.profile = profile;
    }

    void write(List<Annex> annexes) {
        Page page = profile.page();
        for (int at = 0; at < annexes.size(); at++) {
            Annex annex = annexes.get(at);
            String number = annexes.size() == 1 ? "" : " " + Wording.roman(at + 1);
            paragraphs.paragraph(Look.ANNEX_NUMBER, profile.wording().annex() + number);
            paragraphs.paragraph(Look.ANNEX_TITLE, annex.title().toUpperCase(Locale.ROOT));
            if (annex.accompanies() != null) {
                paragraphs.paragraph(Look.ACCOMPANIES, annex.accompanies());
            }
            int width = page.textWidth(annex.landscape());
            body.blocks(annex.body(), width, false);
            if (at < annexes.size() - 1) {
                paragraphs.seam(page, annex.landscape(), true);
            } else {
                paragraphs.seam(null, false, false);
                SectionMarkup.write(xml, page, annex.landscape(), true);
            }
        }
    }
}
