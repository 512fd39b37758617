package vn.labuong.shared.office;

import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import vn.labuong.shared.office.LayoutProfile.Fonts;
import vn.labuong.shared.office.LayoutProfile.LetterheadCells;
import vn.labuong.shared.office.LayoutProfile.Page;
import vn.labuong.shared.office.LayoutProfile.Rule;
import vn.labuong.shared.office.LayoutProfile.Sizes;
import vn.labuong.shared.office.LayoutProfile.Spacing;

/** The properties of a profile, each one required. */
final class LayoutProfileFile {

    private final String id;
    private final Properties values;

    private LayoutProfileFile(String id, Properties values) {
        this.id = id;
        this.values = values;
    }

    static LayoutProfile read(String id, Properties values) {
        LayoutProfileFile file = new LayoutProfileFile(id, values);
        return new LayoutProfile(
                id,
                file.page(),
                new Fonts(file.text("font.text"), file.text("font.khmer"), file.text("font.khmer-alternative")),
                file.sizes(),
                file.spacing(),
                new LetterheadCells(
                        file.number("letterhead.left"),
                        file.number("letterhead.right"),
                        file.number("letterhead.outdent")),
                new Rule(file.number("rule.short-percent"), file.number("rule.weight-eighths")),
                file.wording());
    }

    private Page page() {
        return new Page(
                number("page.width"),
                number("page.height"),
                number("page.top"),
                number("page.right"),
                number("page.bottom"),
                number("page.left"),
                number("page.header"),
                number("page.footer"),
                Boolean.parseBoolean(text("page.annex-first-number-hidden")));
    }

    private Sizes sizes() {
        return new Sizes(
                number("size.national-name"),
                number("size.motto"),
                number("size.agency"),
                number("size.number"),
                number("size.date"),
                number("size.letter-subject"),
                number("size.title"),
                number("size.body"),
                number("size.table"),
                number("size.note"),
                number("size.recipients-title"),
                number("size.recipients"),
                number("size.signature"),
                number("size.annex-number"),
                number("size.page-number"));
    }

    private Spacing spacing() {
        return new Spacing(
                number("spacing.first-line"),
                number("spacing.paragraph"),
                number("spacing.line"),
                number("spacing.signature"),
                number("spacing.cell"),
                number("spacing.cell-side"));
    }

    private Wording wording() {
        return new Wording(
                text("word.national-name"),
                text("word.motto"),
                text("word.number"),
                text("word.blank-number"),
                text("word.place-date"),
                text("word.date"),
                text("word.blank-day"),
                text("word.blank-month"),
                text("word.blank-year"),
                text("word.letter-subject"),
                text("word.addressed"),
                text("word.recipients"),
                text("word.as-above"),
                text("word.annex"),
                text("word.accompanying"),
                text("word.end"),
                text("word.point-letters"),
                Arrays.stream(text("word.padded-months").split(","))
                        .map(Integer::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private String text(String key) {
        String value = values.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new LayoutProfileUnusable(id, "leaves " + key + " open");
        }
        return value;
    }

    private int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException none) {
            throw new LayoutProfileUnusable(id, "has no whole number at " + key);
        }
    }
}
