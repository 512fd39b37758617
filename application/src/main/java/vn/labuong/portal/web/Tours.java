package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ExhibitedItems;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.ItemMedia;
import vn.labuong.archive.PublicItems;
import vn.labuong.portal.exhibition.Block;
import vn.labuong.portal.exhibition.Content;
import vn.labuong.portal.exhibition.ContentCheck;
import vn.labuong.portal.exhibition.Entry;
import vn.labuong.portal.exhibition.Field;
import vn.labuong.portal.exhibition.Kind;
import vn.labuong.portal.exhibition.Section;
import vn.labuong.portal.exhibition.Wording.Status;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.portal.web.TourView.Line;
import vn.labuong.portal.web.TourView.Part;
import vn.labuong.portal.web.TourView.Piece;
import vn.labuong.portal.web.TourView.Said;
import vn.labuong.portal.web.TourView.Thing;
import vn.labuong.shared.web.Languages;

/**
 * Makes a tour of what an exhibition says. Each view asks the archive anew which items are open to everybody: a block of any
 * other is not in it.
 */
@Component
class Tours {

    private final PublicItems open;
    private final ExhibitedItems exhibited;
    private final NamedItems named;

    Tours(PublicItems open, ExhibitedItems exhibited, NamedItems named) {
        this.open = open;
        this.exhibited = exhibited;
        this.named = named;
    }

    /**
     * The items of an exhibition that are open to everybody, by what a block names them.
     *
     * @param wanted every name that some block holds
     */
    record Seen(List<String> wanted, Map<String, ItemCard> cards, Map<String, ItemMedia> media) {

        /** Whether every item that the block names is open; so is a block without items. */
        boolean isOpen(Block block) {
            return block.items().stream().filter(name -> !name.isEmpty()).allMatch(cards::containsKey);
        }
    }

    /** A fixed number of statements. */
    Seen seen(Content content, Locale locale) {
        List<String> wanted = content.blocks()
                .flatMap(block -> block.items().stream())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        Map<String, String> codes = named.codes(wanted);
        Map<String, ItemCard> byCode = open.of(List.copyOf(codes.values()), locale).stream()
                .collect(Collectors.toMap(ItemCard::code, Function.identity(), (one, same) -> one));
        Map<String, ItemMedia> media = byCode.isEmpty() ? Map.of() : exhibited.media(byCode.keySet(), locale);
        Map<String, ItemCard> cards = new HashMap<>();
        Map<String, ItemMedia> shown = new HashMap<>();
        codes.forEach((name, code) -> {
            ItemCard card = byCode.get(code);
            ItemMedia made = media.get(code);
            if (card != null) {
                cards.put(name, card);
            }
            if (card != null && made != null) {
                shown.put(name, made);
            }
        });
        return new Seen(wanted, cards, shown);
    }

    TourView of(Content content, Locale locale) {
        return of(content, seen(content, locale), Languages.code(locale));
    }

    TourView of(Content content, Seen seen, String language) {
        List<Part> parts = new ArrayList<>();
        for (Section section : content.sections()) {
            List<Piece> pieces = section.blocks().stream()
                    .filter(block -> isShown(block, seen))
                    .map(block -> piece(block, seen, language))
                    .toList();
            Said title = said(section.title(), language);
            Said lead = said(section.lead(), language);
            // A section that says nothing by itself goes with its items.
            if (title != null && (lead != null || !pieces.isEmpty())) {
                parts.add(new Part(section.id(), "phan-" + section.id(), title, lead, pieces));
            }
        }
        Said title = said(content.title(), language);
        Said lead = said(content.lead(), language);
        List<Said> all = parts.stream().flatMap(Tours::texts).toList();
        List<Said> texts = Stream.concat(Stream.of(title, lead).flatMap(Stream::ofNullable), all.stream())
                .toList();
        return new TourView(
                title == null ? new Said(language, "", false) : title,
                lead,
                content.curator(),
                parts,
                texts.stream().anyMatch(Said::machine),
                texts.stream().anyMatch(one -> !one.language().equals(language)));
    }

    private static Stream<Said> texts(Part part) {
        Stream<@Nullable Said> own = Stream.of(part.title(), part.lead());
        Stream<@Nullable Said> ofPieces = part.pieces().stream()
                .flatMap(piece -> Stream.concat(
                        Stream.of(piece.caption(), piece.body(), piece.source()),
                        piece.lines().stream().map(Line::said)));
        return Stream.concat(own, ofPieces).flatMap(Stream::ofNullable);
    }

    /** A list without lines and a text without words have nothing to show either. */
    private static boolean isShown(Block block, Seen seen) {
        if (block.kind().items() > 0) {
            return block.items().size() == block.kind().items()
                    && block.items().stream().noneMatch(String::isEmpty)
                    && seen.isOpen(block);
        }
        return block.kind().listed()
                ? !block.entries().isEmpty()
                : !block.said(Field.BODY).isEmpty();
    }

    private static Piece piece(Block block, Seen seen, String language) {
        List<Thing> things = new ArrayList<>();
        for (int at = 0; at < block.kind().items(); at++) {
            ItemCard card = seen.cards().get(block.item(at));
            if (card != null) {
                Field alternative = at == 0 ? Field.ALTERNATIVE : Field.ALTERNATIVE_2;
                things.add(new Thing(card, seen.media().get(block.item(at)), said(block.said(alternative), language)));
            }
        }
        return new Piece(
                block.id(),
                block.kind().code(),
                said(block.said(Field.CAPTION), language),
                said(block.said(Field.BODY), language),
                said(block.said(Field.SOURCE), language),
                things,
                block.entries().stream()
                        .flatMap(entry -> Stream.ofNullable(line(block.kind(), entry, language)))
                        .toList());
    }

    private static @Nullable Line line(Kind kind, Entry entry, String language) {
        Said said = said(entry.words(), language);
        boolean leads = kind == Kind.MAP && ContentCheck.isAddress(entry.key());
        return said == null ? null : new Line(entry.key(), said, leads ? entry.key() : null);
    }

    static @Nullable Said said(Words words, String language) {
        return words.best(language)
                .map(best -> new Said(
                        best.language(), best.wording().text(), best.wording().status() == Status.MACHINE))
                .orElse(null);
    }
}
