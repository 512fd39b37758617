package vn.labuong.archive.oai;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.event.ArchiveEvent;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFile.Role;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.shared.time.VietnamTime;

/** What there is to say of rows, by the same rule of access as every page. Eight statements, whatever their number. */
@Component
class HarvestedItems {

    /** What tells that the bytes are sound; what people decided about an item is not among it. */
    private static final Set<EventType> TOLD = Set.of(
            EventType.MESSAGE_DIGEST_CALCULATION,
            EventType.FORMAT_IDENTIFICATION,
            EventType.VIRUS_CHECK,
            EventType.ACCESSION,
            EventType.FIXITY_CHECK);

    private final Items items;
    private final ArchiveFiles files;
    private final ArchiveEvents events;
    private final Clock clock;

    HarvestedItems(Items items, ArchiveFiles files, ArchiveEvents events, Clock clock) {
        this.items = items;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the rows that are open, by id. */
    Map<ItemId, HarvestedItem> of(Collection<HarvestRow> rows, boolean withEvents) {
        Map<ItemId, HarvestRow> open =
                rows.stream().filter(HarvestRow::open).collect(Collectors.toMap(HarvestRow::id, Function.identity()));
        Viewer everybody = Viewer.publicOn(VietnamTime.today(clock));
        List<Item> seen = items.visible(open.keySet(), everybody);
        Map<ItemId, List<ArchiveFile>> taken = files.takeable(open.keySet(), everybody).stream()
                .filter(file -> file.role() == Role.ORIGINAL || file.role() == Role.ACCESS)
                .collect(Collectors.groupingBy(ArchiveFile::item));
        Map<ItemId, List<ArchiveEvent>> told = withEvents ? told(taken.values()) : Map.of();
        Map<ItemId, HarvestedItem> harvested = new LinkedHashMap<>();
        for (Item item : seen) {
            HarvestRow row = open.get(item.id());
            if (row != null) {
                harvested.put(
                        item.id(),
                        new HarvestedItem(
                                row,
                                item,
                                taken.getOrDefault(item.id(), List.of()),
                                told.getOrDefault(item.id(), List.of())));
            }
        }
        return harvested;
    }

    private Map<ItemId, List<ArchiveEvent>> told(Collection<List<ArchiveFile>> taken) {
        List<FileId> ids =
                taken.stream().flatMap(List::stream).map(ArchiveFile::id).toList();
        Map<ItemId, List<ArchiveEvent>> told = new LinkedHashMap<>();
        for (ArchiveEvent event : events.last(ids, TOLD)) {
            ItemId item = event.item();
            if (item != null) {
                told.computeIfAbsent(item, any -> new ArrayList<>()).add(event);
            }
        }
        return told;
    }
}
