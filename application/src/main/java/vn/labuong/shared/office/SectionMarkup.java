package vn.labuong.shared.office;

import vn.labuong.shared.office.LayoutProfile.Page;

/** The pages of a section: the sheet, its margins, its numbering from 1. */
final class SectionMarkup {

    private SectionMarkup() {}

    static void write(Xml xml, Page page, boolean landscape, boolean annex) {
        xml.open("w:sectPr");
        xml.empty("w:headerReference", "w:type", "default", "r:id", "rIdPageNumber");
        xml.empty("w:headerReference", "w:type", "first", "r:id", "rIdNoPageNumber");
        xml.value("w:type", "nextPage");
        String width = Integer.toString(landscape ? page.height() : page.width());
        String height = Integer.toString(landscape ? page.width() : page.height());
        if (landscape) {
            xml.empty("w:pgSz", "w:w", width, "w:h", height, "w:orient", "landscape");
        } else {
            xml.empty("w:pgSz", "w:w", width, "w:h", height);
        }
        xml.empty(
                "w:pgMar",
                "w:top",
                Integer.toString(page.top()),
                "w:right",
                Integer.toString(page.right()),
                "w:bottom",
                Integer.toString(page.bottom()),
                "w:left",
                Integer.toString(page.left()),
                "w:header",
                Integer.toString(page.header()),
                "w:footer",
                Integer.toString(page.footer()),
                "w:gutter",
                "0");
        xml.empty("w:pgNumType", "w:fmt", "decimal", "w:start", "1");
        xml.flag("w:titlePg", !annex || page.annexFirstNumberHidden());
        xml.close();
    }
}
