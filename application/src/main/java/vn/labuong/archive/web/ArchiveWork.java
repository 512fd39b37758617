package vn.labuong.archive.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;
import vn.labuong.archive.ingest.IngestProgress;
import vn.labuong.archive.item.Item.State;
import vn.labuong.archive.item.ItemLists;
import vn.labuong.archive.retention.Disposals;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.WorkItems;

/** What awaits archivists, and the way to the archive for everybody who works here. */
@Component
@Order(400)
class ArchiveWork implements WorkItems {

    private final Access access;
    private final Viewers viewers;
    private final ItemLists lists;
    private final IngestProgress progress;
    private final Disposals disposals;

    ArchiveWork(Access access, Viewers viewers, ItemLists lists, IngestProgress progress, Disposals disposals) {
        this.access = access;
        this.viewers = viewers;
        this.lists = lists;
        this.progress = progress;
        this.disposals = disposals;
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        Set<Role> roles = access.roles(person, on);
        if (roles.isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        if (roles.contains(Role.ARCHIVIST)) {
            Viewer viewer = viewers.of(person, on);
            long drafts = lists.count(new ItemLists.Wanted(null, null, State.DRAFT, null, null, false), viewer);
            if (drafts > 0) {
                items.add(new Item("archive.web.work.drafts", List.of(drafts), ArchivePaths.LIST + "?tt=draft"));
            }
            long failed = progress.failed(viewer);
            if (failed > 0) {
                items.add(new Item("archive.web.work.failed", List.of(failed), ArchivePaths.QUEUE + "?tt=failed"));
            }
            long proposed = disposals.awaiting(person.username());
            if (proposed > 0) {
                items.add(new Item("archive.disposal.work", List.of(proposed), ArchivePaths.DISPOSALS));
            }
            items.add(new Item("archive.web.work.upload", List.of(), ArchivePaths.UPLOAD));
        }
        items.add(new Item("archive.web.work.list", List.of(), ArchivePaths.LIST));
        if (roles.contains(Role.ADMIN)) {
            items.add(new Item("archive.equipment.title", List.of(), ArchivePaths.EQUIPMENT));
        }
        return List.of(new Section("archive.web.title", items));
    }
}
