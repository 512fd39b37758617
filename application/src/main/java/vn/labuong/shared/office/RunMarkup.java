package vn.labuong.shared.office;

import vn.labuong.shared.office.LayoutProfile.Fonts;

/** A run's look and its characters. */
final class RunMarkup {

    private RunMarkup() {}

    /**
     * Word takes a run's look from three places: by letter for western text, by {@code cs} for Khmer, and East Asian for
     * some signs. All are said, else Khmer falls back to another font and size.
     */
    static void properties(
            Xml xml, Fonts fonts, int size, boolean bold, boolean italic, Language language, boolean khmer) {
        xml.open("w:rPr");
        fonts(xml, fonts);
        xml.flag("w:b", bold).flag("w:bCs", bold).flag("w:i", italic).flag("w:iCs", italic);
        xml.value("w:sz", size).value("w:szCs", size);
        xml.flag("w:cs", khmer);
        xml.empty(
                "w:lang",
                "w:val",
                language == Language.KM ? Language.VI.tag() : language.tag(),
                "w:bidi",
                Language.KM.tag());
        xml.close();
    }

    static void fonts(Xml xml, Fonts fonts) {
        xml.empty(
                "w:rFonts",
                "w:ascii",
                fonts.text(),
                "w:hAnsi",
                fonts.text(),
                "w:eastAsia",
                fonts.text(),
                "w:cs",
                fonts.khmer());
    }

    static void characters(Xml xml, String text) {
        int begin = 0;
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : '\n';
            if (c == '\n' || c == '\t') {
                if (at > begin) {
                    xml.open("w:t", "xml:space", "preserve")
                            .text(text.substring(begin, at))
                            .close();
                }
                if (at < text.length()) {
                    xml.empty(c == '\n' ? "w:br" : "w:tab");
                }
                begin = at + 1;
            }
        }
    }
}
