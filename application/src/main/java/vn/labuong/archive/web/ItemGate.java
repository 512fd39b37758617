package vn.labuong.archive.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.Level;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Items;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.web.NotHere;

/** Lets somebody in to an item, by the one rule of access; what they may not see is not here. */
@Component
class ItemGate {

    private final Items items;
    private final Viewers viewers;
    private final ArchiveWords words;

    ItemGate(Items items, Viewers viewers, ArchiveWords words) {
        this.items = items;
        this.viewers = viewers;
        this.words = words;
    }

    Viewer current() {
        return viewers.current();
    }

    /** Who sees what everybody sees, whoever asks. */
    Viewer everybody() {
        return Viewer.publicOn(words.today());
    }

    /** The item for whoever is signed in. */
    Item find(String code) {
        return find(code, current()).orElseThrow(() -> new NotHere(code));
    }

    Optional<Item> find(String code, Viewer viewer) {
        return items.byCode(code).flatMap(id -> items.find(id, viewer));
    }

    /** Several items in the order of their codes as given; those that the viewer may not see are left out. Three statements. */
    List<Item> findAll(List<String> codes) {
        List<ItemId> ids = items.byCodes(codes);
        return items.visible(ids, current());
    }

    /** Whether the viewer keeps the item, and so sees what of it is sealed. */
    static boolean keeps(Item item, Viewer viewer) {
        AgencyId agency = item.description().agency();
        return agency == null ? viewer.archivist() : viewer.keeps().contains(agency);
    }

    /**
     * An item that was public and was taken back or disposed of; empty where there is no such item, or it was never meant
     * for all.
     */
    Optional<Item> withdrawn(String code) {
        return items.byCode(code)
                .flatMap(id -> items.all(List.of(id)).stream().findFirst())
                .filter(item -> isGone(item) && item.description().access() == Level.PUBLIC && !embargoed(item));
    }

    private static boolean isGone(Item item) {
        return item.state() == Item.State.WITHDRAWN
                || (item.state() == Item.State.DISPOSED && item.publishedAt() != null);
    }

    private boolean embargoed(Item item) {
        var until = item.description().embargoUntil();
        return until != null && until.isAfter(words.today());
    }
}
