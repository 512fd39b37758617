package vn.labuong.portal.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.PublicItems;
import vn.labuong.portal.publication.Edition;
import vn.labuong.portal.publication.Facet;
import vn.labuong.portal.publication.Facets;
import vn.labuong.portal.publication.Publication;
import vn.labuong.portal.publication.Publications;
import vn.labuong.shared.web.Languages;

/**
 * Publications with the items that they are made of, as everybody may see these. Each view asks the archive anew: an edition
 * whose item is not open is not there, and a publication without an edition is not there at all.
 */
@Component
class PublicationShelf {

    private final Publications publications;
    private final NamedItems named;
    private final PublicItems items;

    PublicationShelf(Publications publications, NamedItems named, PublicItems items) {
        this.publications = publications;
        this.named = named;
        this.items = items;
    }

    /**
     * A publication and what of it is open.
     *
     * @param editions language to the item that is the edition in it, the reader's language first
     */
    record Shelved(Publication publication, Map<String, ItemCard> editions) implements Facets.Valued {

        @Override
        public Collection<String> values(Facet facet) {
            return switch (facet) {
                case AUDIENCE -> publication.content().audiences();
                case LANGUAGE -> editions.keySet();
                case KIND -> Set.of(publication.content().kind().code());
                case YEAR ->
                    publication.content().year().isEmpty()
                            ? Set.of()
                            : Set.of(publication.content().year());
            };
        }

        /** Address of a picture of the edition nearest to the reader, null where none has one. */
        @Nullable String cover() {
            return editions.values().stream()
                    .map(ItemCard::picture)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Those that everybody sees. A fixed number of statements. */
    List<Shelved> open(Locale locale) {
        return of(publications.shown(), locale).stream()
                .filter(one -> !one.editions().isEmpty())
                .toList();
    }

    /** The one of that address, where everybody sees it. A fixed number of statements. */
    Optional<Shelved> open(String slug, Locale locale) {
        return publications
                .shown(slug)
                .map(found -> of(List.of(found), locale).get(0))
                .filter(one -> !one.editions().isEmpty());
    }

    /** Publications with what is open of them, in their order. A fixed number of statements. */
    List<Shelved> of(List<Publication> some, Locale locale) {
        Map<String, String> codes = named.codes(some.stream()
                .flatMap(one -> one.content().editions().stream())
                .map(Edition::item)
                .collect(Collectors.toSet()));
        Map<String, ItemCard> cards = codes.isEmpty()
                ? Map.of()
                : items.of(List.copyOf(Set.copyOf(codes.values())), locale).stream()
                        .collect(Collectors.toMap(ItemCard::code, Function.identity()));
        return some.stream()
                .map(one -> new Shelved(one, editions(one, codes, cards, Languages.code(locale))))
                .toList();
    }

    private static Map<String, ItemCard> editions(
            Publication one, Map<String, String> codes, Map<String, ItemCard> cards, String language) {
        Map<String, ItemCard> open = new LinkedHashMap<>();
        List<Edition> all = one.content().editions();
        Stream.concat(
                        all.stream().filter(edition -> edition.language().equals(language)),
                        all.stream().filter(edition -> !edition.language().equals(language)))
                .forEach(edition -> {
                    ItemCard card = cards.get(codes.getOrDefault(edition.item(), ""));
                    if (card != null) {
                        open.put(edition.language(), card);
                    }
                });
        return open;
    }

    /** The code of the item of an edition that everybody may see as published; empty where there is no such edition. */
    Optional<Found> find(String slug, String language) {
        return publications
                .shown(slug)
                .flatMap(publication -> publication
                        .content()
                        .edition(language)
                        .map(edition -> named.codes(List.of(edition.item())).get(edition.item()))
                        .map(code -> new Found(publication, code)));
    }

    /** A publication and the code of the item of one of its editions; whether that is open is for the archive to say. */
    record Found(Publication publication, String code) {}
}
