package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.labuong.archive.ExhibitedItems;
import vn.labuong.archive.ItemCard;
import vn.labuong.portal.exhibition.Block;
import vn.labuong.portal.exhibition.Content;
import vn.labuong.portal.exhibition.Entry;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.Kind;
import vn.labuong.portal.exhibition.Section;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.portal.web.Tours.Seen;
import vn.labuong.portal.web.WordsFields.WordsField;

/** The form of a block: its items with what is to be found in the archive, its texts, its lines. */
@Component
class BlockPage {

    private static final int FOUND = 12;

    private final Tours tours;
    private final ExhibitedItems items;
    private final WordsFields fields;
    private final ExhibitionTexts texts;

    BlockPage(Tours tours, ExhibitedItems items, WordsFields fields, ExhibitionTexts texts) {
        this.tours = tours;
        this.items = items;
        this.fields = fields;
        this.texts = texts;
    }

    /**
     * A field for an item.
     *
     * @param card the item, null where none is named or it is not open to everybody
     * @param theirs what somebody else chose meanwhile, null where it is the same
     */
    record ItemField(
            int at,
            String label,
            String code,
            @Nullable ItemCard card,
            @Nullable String theirs) {}

    /** A line of a list. */
    record Row(
            int at, String key, WordsField words, @Nullable String theirs) {}

    /**
     * What a form shows.
     *
     * @param section into which a new block goes
     * @param theirs the block as somebody else left it, null where nobody did
     */
    record Shown(
            Exhibition now,
            String section,
            BlockForm form,
            boolean isNew,
            int version,
            @Nullable Block theirs,
            boolean stale,
            List<String> problems) {}

    String show(Shown shown, Locale locale, Model model) {
        Block block = shown.form().block();
        Kind kind = block.kind();
        String one = ExhibitionPaths.one(shown.now().slug());
        String action = shown.isNew() ? one + "/phan/" + shown.section() + "/khoi" : one + "/khoi/" + block.id();
        String heading = texts.text(
                shown.isNew() ? "portal.exhibition.block.new" : "portal.exhibition.block.change",
                locale,
                texts.text("portal.exhibition.kind." + kind.code(), locale));
        model.addAttribute("heading", heading);
        model.addAttribute("kind", kind.code());
        model.addAttribute("action", action);
        model.addAttribute("section", shown.section());
        model.addAttribute("back", one + (shown.isNew() ? "#muc-" + shown.section() : "#khoi-" + block.id()));
        model.addAttribute("version", shown.version());
        model.addAttribute("stale", shown.stale());
        model.addAttribute("gone", shown.stale() && shown.theirs() == null);
        model.addAttribute("problems", texts.texts(shown.problems(), locale));
        model.addAttribute("statuses", fields.statuses(locale));
        model.addAttribute("items", itemFields(shown, locale));
        model.addAttribute("query", shown.form().query());
        boolean searched = !shown.form().query().isEmpty();
        model.addAttribute("found", searched ? items.find(shown.form().query(), FOUND, locale) : null);
        model.addAttribute("fields", wordsFields(shown, locale));
        model.addAttribute("listed", kind.listed());
        model.addAttribute("rowCount", shown.form().rows());
        model.addAttribute("rows", rows(shown, locale));
        model.addAttribute("crumbs", texts.crumbs(locale, texts.title(shown.now(), locale), one, heading, action));
        return "portal/exhibition-block";
    }

    private List<ItemField> itemFields(Shown shown, Locale locale) {
        Block block = shown.form().block();
        Block theirs = shown.theirs();
        if (block.kind().items() == 0) {
            return List.of();
        }
        Content alone = new Content(
                Words.NONE, Words.NONE, "", List.of(new Section("", Words.NONE, Words.NONE, List.of(block))));
        Seen seen = tours.seen(alone, locale);
        List<ItemField> itemFields = new ArrayList<>();
        for (int at = 0; at < block.kind().items(); at++) {
            String code = block.item(at);
            String other = theirs == null ? code : theirs.item(at);
            String label = block.kind().items() == 1
                    ? texts.text("portal.exhibition.block.item", locale)
                    : texts.text("portal.exhibition.block.item-of", locale, at + 1);
            itemFields.add(
                    new ItemField(at, label, code, seen.cards().get(code), Objects.equals(other, code) ? null : other));
        }
        return itemFields;
    }

    private List<WordsField> wordsFields(Shown shown, Locale locale) {
        Block block = shown.form().block();
        Block theirs = shown.theirs();
        return block.kind().fields().stream()
                .map(field -> fields.field(
                        field.code(),
                        "portal.exhibition.block." + block.kind().code() + "." + field.code(),
                        block.said(field),
                        theirs == null ? null : theirs.said(field),
                        locale))
                .toList();
    }

    private List<Row> rows(Shown shown, Locale locale) {
        Block block = shown.form().block();
        List<Row> rows = new ArrayList<>();
        for (int at = 0; block.kind().listed() && at < shown.form().rows(); at++) {
            Entry mine = entry(block, at);
            Entry theirs = shown.theirs() == null ? mine : entry(shown.theirs(), at);
            rows.add(new Row(
                    at,
                    mine.key(),
                    fields.field(
                            "entry." + at + ".words",
                            "portal.exhibition.block." + block.kind().code() + ".words",
                            mine.words(),
                            theirs.words(),
                            locale),
                    theirs.key().equals(mine.key()) ? null : theirs.key()));
        }
        return rows;
    }

    private static Entry entry(Block block, int at) {
        return at < block.entries().size() ? block.entries().get(at) : new Entry("", Words.NONE);
    }
}
