package vn.labuong.archive.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;
import vn.labuong.archive.batch.Batches;
import vn.labuong.archive.imports.SheetImport.Outcome;
import vn.labuong.archive.imports.SheetImport.Row;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.ItemWriting.Changing;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.sheet.DescriptionSheet;
import vn.labuong.shared.time.VietnamTime;

/** One portion of the rows of a sheet, in one transaction. */
@Component
class SheetPortions {

    private static final int ROWS = 50;

    private final SheetRows rows;
    private final Items items;
    private final ItemWriting writing;
    private final Batches batches;
    private final Viewers viewers;
    private final Clock clock;

    SheetPortions(SheetRows rows, Items items, ItemWriting writing, Batches batches, Viewers viewers, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.writing = writing;
        this.batches = batches;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** Does the next rows; an item that is not as it was looked at stays as it is. False where none was left. */
    @Transactional
    public boolean apply(SheetImport sheet) {
        List<Row> some = rows.next(sheet.id(), null, ROWS);
        if (some.isEmpty()) {
            return false;
        }
        Map<ItemId, Item> now = visible(sheet, some);
        Map<Integer, Outcome> outcomes = new LinkedHashMap<>();
        List<Item> before = new ArrayList<>();
        Map<ItemId, Item> after = new HashMap<>();
        for (Row row : some) {
            Item item = now.get(row.item());
            Integer seen = row.seen();
            Changing end = item == null || seen == null
                    ? new Changing.NotHere()
                    : writing.change(item.id(), seen, said(sheet, row, item));
            if (end instanceof Changing.Changed changed && item != null) {
                before.add(item);
                after.put(item.id(), changed.item());
            }
            outcomes.put(row.number(), outcome(end));
        }
        batches.keep(sheet.id(), before, after);
        rows.end(sheet.id(), outcomes);
        return true;
    }

    private static Description said(SheetImport sheet, Row row, Item item) {
        return DescriptionSheet.row(row.number(), sheet.headers(), row.cells())
                .over(item.description())
                .description();
    }

    private static Outcome outcome(Changing end) {
        if (end instanceof Changing.Changed) {
            return Outcome.DONE;
        }
        return end instanceof Changing.Stale ? Outcome.OVERTAKEN : Outcome.REFUSED;
    }

    private Map<ItemId, Item> visible(SheetImport sheet, List<Row> some) {
        List<ItemId> ids = new ArrayList<>();
        for (Row row : some) {
            @Nullable ItemId id = row.item();
            if (id != null) {
                ids.add(id);
            }
        }
        Map<ItemId, Item> found = new HashMap<>();
        Viewer sender = viewers.of(sheet.sender(), VietnamTime.today(clock));
        if (!sender.archivist()) {
            return Map.of();
        }
        items.visible(ids, sender).forEach(item -> found.put(item.id(), item));
        return found;
    }

    /** Takes the next rows back; an item with which somebody went on stays as it is. False where none was left. */
    @Transactional
    public boolean takeBack(SheetImport sheet) {
        List<Row> some = rows.next(sheet.id(), Outcome.DONE, ROWS);
        if (some.isEmpty()) {
            batches.close(sheet.id());
            return false;
        }
        Map<ItemId, Item> now = visible(sheet, some);
        Set<ItemId> back = batches.takeBack(sheet.id(), now.values());
        Map<Integer, Outcome> outcomes = new LinkedHashMap<>();
        some.forEach(row -> outcomes.put(row.number(), back.contains(row.item()) ? Outcome.UNDONE : Outcome.KEPT));
        rows.end(sheet.id(), outcomes);
        return true;
    }
}
