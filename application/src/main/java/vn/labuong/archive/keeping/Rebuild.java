package vn.labuong.archive.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ingest.Redoing;
import vn.labuong.archive.store.OriginalStore;
import vn.labuong.archive.store.RecordStore;

/** Makes the archive's part of the database again from the store alone. Linear in the number of items. */
@Component
public class Rebuild {

    private final OriginalStore store;
    private final ItemRecords records;
    private final RecordTables tables;
    private final Redoing redoing;

    Rebuild(OriginalStore store, ItemRecords records, RecordTables tables, Redoing redoing) {
        this.store = store;
        this.records = records;
        this.tables = tables;
        this.redoing = redoing;
    }

    /** How much was put back; copies and the index are made again by the queue. */
    public record Rebuilt(int items, int files, int rows) {}

    /** Puts back whatever is in the store and not in the database; what is in both stays as it is in the database. */
    public Rebuilt run() {
        List<String> objects = new ArrayList<>();
        try (Stream<String> all = store.objects()) {
            all.filter(Predicate.not(object -> object.startsWith("urn:uuid:"))).forEach(objects::add);
        }
        int rows = records.putBack(RecordStore.SHARED);
        int items = 0;
        int files = 0;
        // Items before the people in them.
        for (String object : starting(objects, RecordStore.ITEM)) {
            int put = records.putBack(object);
            if (put > 0) {
                ItemId item = ItemId.of(object.substring(RecordStore.ITEM.length()));
                List<FileId> ofItem = records.filesOf(item);
                redoing.afterRebuild(item, ofItem);
                items++;
                files += ofItem.size();
            }
            rows += put;
        }
        for (String object : starting(objects, RecordStore.PEOPLE)) {
            rows += records.putBack(object);
        }
        tables.advanceNumbers();
        return new Rebuilt(items, files, rows);
    }

    private static List<String> starting(List<String> objects, String start) {
        return objects.stream()
                .filter(object -> object.startsWith(start))
                .sorted()
                .toList();
    }
}
