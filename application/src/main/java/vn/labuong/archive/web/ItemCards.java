package vn.labuong.archive.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.shared.web.Languages;

/** Items as lists show them. */
@Component
class ItemCards {

    private final Renditions renditions;
    private final ArchiveWords words;

    ItemCards(Renditions renditions, ArchiveWords words) {
        this.renditions = renditions;
        this.words = words;
    }

    /**
     * In the order given. One statement.
     *
     * @param inside the addresses are those of people who work here
     */
    List<ItemCard> of(List<Item> items, boolean inside, Viewer viewer, Locale locale) {
        Map<ItemId, Rendition> pictures =
                renditions.smallest(items.stream().map(Item::id).toList(), viewer);
        return items.stream()
                .map(item -> card(item, pictures.get(item.id()), inside, locale))
                .toList();
    }

    private ItemCard card(Item item, @Nullable Rendition picture, boolean inside, Locale locale) {
        TaggedText title =
                item.description().best(TextField.TITLE, Languages.code(locale)).orElse(null);
        EdtfDate dated = item.description().dated();
        String address = inside ? ArchivePaths.item(item.code()) : ArchivePaths.publicItem(item.code());
        return new ItemCard(
                item.code(),
                UriComponentsBuilder.fromPath(address).build().toUriString(),
                title == null ? item.code() : title.value(),
                title == null ? null : ItemViews.lang(title.language()),
                words.text(item.description().kind().messageKey(), locale),
                dated == null ? null : words.dated(dated, locale),
                item.description().demonstration(),
                picture == null ? null : CopyKind.address(picture));
    }
}
