package vn.labuong.archive.oai;

import java.util.List;
import vn.labuong.archive.event.ArchiveEvent;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.store.ArchiveFile;

/**
 * An item that everybody may see, with what of it everybody may take.
 *
 * @param events the last of each kind on each file, none where the format has no place for them
 */
record HarvestedItem(HarvestRow row, Item item, List<ArchiveFile> files, List<ArchiveEvent> events) {

    HarvestedItem {
        files = List.copyOf(files);
        events = List.copyOf(events);
    }

    /** Names it for ever, wherever this archive may stand. */
    static String identifier(HarvestRow row) {
        return "urn:uuid:" + row.id();
    }
}
