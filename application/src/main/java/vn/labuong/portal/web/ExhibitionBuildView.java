package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.ItemMedia;
import vn.labuong.portal.exhibition.Block;
import vn.labuong.portal.exhibition.Completeness;
import vn.labuong.portal.exhibition.Completeness.Missing;
import vn.labuong.portal.exhibition.Content;
import vn.labuong.portal.exhibition.Entry;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.Exhibition.Standing;
import vn.labuong.portal.exhibition.ExhibitionOpening;
import vn.labuong.portal.exhibition.Field;
import vn.labuong.portal.exhibition.Kind;
import vn.labuong.portal.exhibition.Section;
import vn.labuong.portal.web.Tours.Seen;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Option;

/** The builder's page: the exhibition as it is written, what it lacks, and what can be done with it. */
@Component
class ExhibitionBuildView {

    private static final int SUMMARY = 140;

    private final Tours tours;
    private final ExhibitionTexts texts;
    private final ExhibitionOpening opening;
    private final ReviewBoxes boxes;

    ExhibitionBuildView(Tours tours, ExhibitionTexts texts, ExhibitionOpening opening, ReviewBoxes boxes) {
        this.tours = tours;
        this.texts = texts;
        this.opening = opening;
        this.boxes = boxes;
    }

    /** What one language lacks; whole where nothing is named. */
    record Gap(String language, String name, List<Line> missing) {}

    /** One thing that is missing, and where it is written. */
    record Line(String text, String href) {}

    /** A section of the builder. */
    record Part(String id, int number, String title, String lead, boolean first, boolean last, List<Piece> pieces) {}

    /**
     * A block of the builder.
     *
     * @param missing languages, in which some text is missing, by their names
     * @param voiceless a film without captions
     */
    record Piece(
            String id,
            String kind,
            String summary,
            List<Thing> things,
            boolean hidden,
            boolean voiceless,
            String missing,
            boolean first,
            boolean last) {}

    /** An item that a block names; {@code card} is null where it is not open to everybody. */
    record Thing(String code, @Nullable ItemCard card) {}

    String show(
            Exhibition now, @Nullable ExhibitionOpeningForm typed, List<String> problems, Locale locale, Model model) {
        Seen seen = tours.seen(now.content(), locale);
        Completeness complete = Completeness.of(now.content());
        Standing standing = now.standing(texts.today());
        String address = ExhibitionPaths.one(now.slug());
        model.addAttribute("exhibition", now);
        model.addAttribute("address", address);
        model.addAttribute("title", texts.title(now, locale));
        model.addAttribute("shownAt", ExhibitionPaths.shown(now.slug()));
        model.addAttribute("standing", texts.text("portal.exhibition.standing." + standing.code(), locale));
        model.addAttribute("badge", ExhibitionTexts.badge(standing));
        model.addAttribute("isOpen", standing == Standing.OPEN);
        model.addAttribute("isOver", standing == Standing.CLOSED);
        model.addAttribute("isVisible", standing == Standing.OPEN || standing == Standing.CLOSED);
        model.addAttribute("days", texts.days(now, locale));
        model.addAttribute("gaps", gaps(complete, address, locale));
        model.addAttribute("blocking", lines(complete.in(""), address, locale));
        model.addAttribute("ready", complete.blocking().isEmpty());
        model.addAttribute("mayOpen", opening.mayOpen(now));
        Integer shown = now.shown();
        boolean differs = shown != null && shown != now.written();
        model.addAttribute(
                "review",
                boxes.of(
                        now.subject(),
                        now.writtenBy(),
                        differs ? address + "/ban/" + now.written() + "/khac/" + shown : null));
        model.addAttribute("unfinished", unfinished(complete, locale));
        model.addAttribute("form", typed == null ? ExhibitionOpeningForm.of(now) : typed);
        model.addAttribute("problems", texts.texts(problems, locale));
        model.addAttribute("parts", parts(now.content(), seen, complete, locale));
        model.addAttribute("kinds", kinds(locale));
        model.addAttribute(
                "hidden",
                now.content().blocks().filter(block -> !seen.isOpen(block)).count());
        model.addAttribute("crumbs", texts.crumbs(locale, texts.title(now, locale), address));
        return "portal/exhibition-build";
    }

    private List<Gap> gaps(Completeness complete, String address, Locale locale) {
        return Languages.CODES.stream()
                .map(code -> new Gap(
                        code,
                        texts.text("portal.exhibition.language." + code, locale),
                        lines(complete.in(code), address, locale)))
                .toList();
    }

    private List<Line> lines(List<Missing> missing, String address, Locale locale) {
        return missing.stream()
                .map(one -> new Line(texts.missing(one, locale), address + place(one)))
                .toList();
    }

    private static String place(Missing one) {
        if (one.what().equals(Completeness.EMPTY)) {
            return "#cac-phan";
        }
        if (one.section() == 0) {
            return "/loi-dau";
        }
        return (one.block() == 0 ? "/phan/" : "/khoi/") + one.id();
    }

    private List<Option> unfinished(Completeness complete, Locale locale) {
        return complete.unfinished().stream()
                .map(code -> new Option(code, texts.text("portal.exhibition.language." + code, locale)))
                .toList();
    }

    private List<Option> kinds(Locale locale) {
        List<Option> options = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            options.add(new Option(kind.code(), texts.text("portal.exhibition.kind." + kind.code(), locale)));
        }
        return options;
    }

    private List<Part> parts(Content content, Seen seen, Completeness complete, Locale locale) {
        String language = Languages.code(locale);
        List<Part> parts = new ArrayList<>();
        int last = content.sections().size() - 1;
        for (int at = 0; at <= last; at++) {
            Section section = content.sections().get(at);
            List<Piece> pieces = new ArrayList<>();
            for (Block block : section.blocks()) {
                boolean first = at == 0 && section.blocks().indexOf(block) == 0;
                boolean end = at == last
                        && section.blocks().indexOf(block) == section.blocks().size() - 1;
                pieces.add(piece(block, seen, complete, first, end, locale));
            }
            parts.add(new Part(
                    section.id(),
                    at + 1,
                    section.title().text(language),
                    section.lead().text(language),
                    at == 0,
                    at == last,
                    pieces));
        }
        return parts;
    }

    private Piece piece(Block block, Seen seen, Completeness complete, boolean first, boolean last, Locale locale) {
        Map<String, ItemCard> cards = seen.cards();
        ItemMedia media = seen.media().get(block.item(0));
        List<String> missing = complete.all().stream()
                .filter(one -> one.id().equals(block.id()) && !one.language().isEmpty())
                .map(Missing::language)
                .distinct()
                .map(code -> texts.text("portal.exhibition.language." + code, locale))
                .toList();
        return new Piece(
                block.id(),
                texts.text("portal.exhibition.kind." + block.kind().code(), locale),
                summary(block, Languages.code(locale)),
                block.items().stream()
                        .filter(code -> !code.isEmpty())
                        .map(code -> new Thing(code, cards.get(code)))
                        .toList(),
                !seen.isOpen(block),
                block.kind() == Kind.VIDEO && media != null && media.tracks().isEmpty(),
                String.join(", ", missing),
                first,
                last);
    }

    private static String summary(Block block, String language) {
        String text = block.said(Field.BODY).text(language);
        if (text.isEmpty()) {
            text = block.said(Field.CAPTION).text(language);
        }
        if (text.isEmpty() && !block.entries().isEmpty()) {
            Entry first = block.entries().get(0);
            text = first.words().text(language);
        }
        return text.codePointCount(0, text.length()) <= SUMMARY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SUMMARY)) + "…";
    }
}
