package vn.labuong.shared.office;

import vn.labuong.shared.office.LayoutProfile.Spacing;

/** The looks as styles of the document. */
final class StylesPart {

    private StylesPart() {}

    static void write(Xml xml, LayoutProfile profile) {
        xml.open("w:styles", "xmlns:w", PackageParts.WORD).open("w:docDefaults");
        xml.open("w:rPrDefault");
        int body = profile.sizes().body();
        RunMarkup.properties(xml, profile.fonts(), body, false, false, Language.VI, false);
        xml.close().open("w:pPrDefault").open("w:pPr");
        String line = Integer.toString(profile.spacing().line());
        xml.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", line, "w:lineRule", "auto");
        xml.close().close().close();
        xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal");
        xml.value("w:name", "Normal").empty("w:qFormat").close();
        xml.open("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal");
        xml.value("w:name", "Normal Table").value("w:uiPriority", 99).empty("w:semiHidden");
        xml.close();
        for (Look look : Look.values()) {
            style(xml, look, profile);
        }
        rule(xml);
        xml.close();
    }

    private static void style(Xml xml, Look look, LayoutProfile profile) {
        xml.open("w:style", "w:type", "paragraph", "w:styleId", look.id());
        xml.value("w:name", look.title()).value("w:basedOn", "Normal").empty("w:qFormat");
        xml.open("w:pPr");
        boolean kept = look.place() == Look.Place.HEADING || look.place() == Look.Place.KEPT || look.outline() == 0;
        xml.flag("w:keepNext", kept).flag("w:keepLines", look.place() == Look.Place.HEADING);
        Spacing spacing = profile.spacing();
        xml.empty(
                "w:spacing",
                "w:before",
                Integer.toString(before(look, spacing)),
                "w:after",
                Integer.toString(after(look, spacing)));
        if (look.place() == Look.Place.INDENTED || look.place() == Look.Place.HEADING) {
            xml.empty("w:ind", "w:firstLine", Integer.toString(spacing.firstLine()));
        }
        xml.value("w:jc", look.alignment().code());
        if (look.outline() >= 0) {
            xml.value("w:outlineLvl", look.outline());
        }
        xml.close();
        RunMarkup.properties(
                xml, profile.fonts(), look.size(profile.sizes()), look.isBold(), look.isItalic(), Language.VI, false);
        xml.close();
    }

    private static int before(Look look, Spacing spacing) {
        return switch (look.place()) {
            case TIGHT, NOTED -> 0;
            case CELL -> spacing.cell();
            case TITLE -> 3 * spacing.paragraph();
            default -> spacing.paragraph();
        };
    }

    private static int after(Look look, Spacing spacing) {
        return switch (look.place()) {
            case CELL -> spacing.cell();
            case NOTED -> spacing.paragraph();
            case KEPT -> spacing.paragraph() / 2;
            default -> 0;
        };
    }

    /** A paragraph that carries a drawn rule or ends a section: no taller than the rule. */
    private static void rule(Xml xml) {
        xml.open("w:style", "w:type", "paragraph", "w:styleId", "Rule");
        xml.value("w:name", "Rule").value("w:basedOn", "Normal").open("w:pPr");
        xml.empty("w:spacing", "w:before", "60", "w:after", "0", "w:line", "40", "w:lineRule", "exact");
        xml.close().open("w:rPr").value("w:sz", 2).value("w:szCs", 2).close().close();
    }
}
