package vn.labuong.archive.folder;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.item.Items;

/**
 * The items that rows of one run belong to. A code that the archive does not know is the sheet's own: all its rows with
 * that code are files of one item, which gets a code of the archive.
 */
final class ItemsOfRows {

    private final Items items;
    private final Map<Integer, ItemId> byPosition = new HashMap<>();
    private final Map<String, ItemId> byCode = new HashMap<>();

    ItemsOfRows(Items items) {
        this.items = items;
    }

    /** Remembers what came of a row, also of one that an earlier run had taken. */
    void put(FolderRow row, ItemId item) {
        byPosition.put(row.position(), item);
        String code = row.item();
        if (code != null) {
            byCode.putIfAbsent(code, item);
        }
    }

    /** Where the row's file goes; empty for a new item. */
    Optional<ItemId> of(FolderRow row) {
        Integer beside = row.beside();
        ItemId ofRecording = beside == null ? null : byPosition.get(beside);
        if (ofRecording != null) {
            return Optional.of(ofRecording);
        }
        String code = row.item();
        return Optional.ofNullable(code)
                .flatMap(one -> Optional.ofNullable(byCode.get(one)).or(() -> items.byCode(one)));
    }
}
