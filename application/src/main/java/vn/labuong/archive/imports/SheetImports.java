package vn.labuong.archive.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.batch.Batches;
import vn.labuong.archive.imports.SheetImport.Row;
import vn.labuong.archive.imports.SheetImport.State;
import vn.labuong.archive.imports.SheetImport.Verdict;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.OfferedChoices;
import vn.labuong.archive.item.SeriesList;
import vn.labuong.archive.sheet.DescriptionSheet;
import vn.labuong.archive.sheet.SheetRow;
import vn.labuong.organisation.Person;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.jobs.WorkQueue;

/** Takes a sheet in without doing anything yet, and has it done or taken back when its sender says so. */
@Component
public class SheetImports {

    /** Rows of one sheet. */
    public static final int MOST = 10_000;

    private static final int AT_A_TIME = 500;

    private final SheetRows rows;
    private final Items items;
    private final SeriesList series;
    private final Batches batches;
    private final WorkQueue queue;
    private final AuditLog audit;

    SheetImports(SheetRows rows, Items items, SeriesList series, Batches batches, WorkQueue queue, AuditLog audit) {
        this.rows = rows;
        this.items = items;
        this.series = series;
        this.batches = batches;
        this.queue = queue;
        this.audit = audit;
    }

    /**
     * Says of every row what it would do, and keeps that. Eight statements for each {@value #AT_A_TIME} rows.
     *
     * @param name of the file as it was sent
     */
    @Transactional
    public UUID look(String name, DescriptionSheet.Sheet sheet, Viewer viewer, Person who) {
        UUID id = UUID.randomUUID();
        rows.open(id, name, sheet.headers(), who);
        OfferedChoices choices = OfferedChoices.of(series, viewer);
        Set<String> before = new HashSet<>();
        for (int from = 0; from < sheet.rows().size(); from += AT_A_TIME) {
            List<SheetRow> some = sheet.rows()
                    .subList(from, Math.min(from + AT_A_TIME, sheet.rows().size()));
            rows.add(id, looked(some, before, viewer, choices));
        }
        return id;
    }

    private List<Row> looked(List<SheetRow> some, Set<String> before, Viewer viewer, OfferedChoices choices) {
        List<String> codes = some.stream().flatMap(row -> row.code().stream()).toList();
        Map<String, Item> byCode = new HashMap<>();
        items.visible(items.byCodes(codes), viewer).forEach(item -> byCode.put(item.code(), item));
        List<Row> looked = new ArrayList<>();
        for (SheetRow row : some) {
            String code = row.code().orElse(null);
            Item item = code == null ? null : byCode.get(code);
            RowLook look;
            if (code == null) {
                look = RowLook.refused("archive.sheets.problem.no-code");
            } else if (!before.add(code)) {
                look = RowLook.refused("archive.sheets.problem.code-twice", code);
            } else if (item == null) {
                look = RowLook.refused("archive.sheets.problem.no-item", code);
            } else {
                look = RowLook.at(row, item, choices);
            }
            looked.add(kept(row, code, item, look));
        }
        return looked;
    }

    private static Row kept(SheetRow row, @Nullable String code, @Nullable Item item, RowLook look) {
        return new Row(
                row.number(),
                code,
                item == null ? null : item.id(),
                item == null ? null : item.version(),
                look.verdict(),
                look.problems(),
                row.cells(),
                null);
    }

    /** A sheet, for whoever sent it; for everybody else there is none. */
    public Optional<SheetImport> find(UUID id, String who) {
        return rows.find(id).filter(sheet -> sheet.sender().username().equals(who));
    }

    /** What somebody sent of late, the newest first. */
    public List<SheetImport> newest(String who, int most) {
        return rows.newest(who, most);
    }

    /** Some rows of a sheet in their order. */
    public List<Row> rows(UUID id, @Nullable Verdict verdict, int from, int size) {
        return rows.rows(id, verdict, from, size);
    }

    /** The items that rows are about, as the viewer may see them now. */
    public Map<ItemId, Item> items(List<Row> some, Viewer viewer) {
        Set<ItemId> ids = new HashSet<>();
        some.forEach(row -> {
            ItemId id = row.item();
            if (id != null) {
                ids.add(id);
            }
        });
        Map<ItemId, Item> found = new HashMap<>();
        items.visible(ids, viewer).forEach(item -> found.put(item.id(), item));
        return found;
    }

    /** Has the queue do what was looked at; false where that was said already, or there is nothing to do. */
    @Transactional
    public boolean confirm(UUID id, String who) {
        Optional<SheetImport> sheet = find(id, who).filter(one -> one.of(Verdict.CHANGED) > 0);
        if (sheet.isEmpty() || !rows.move(id, State.LOOKED, State.APPLYING)) {
            return false;
        }
        batches.open(id, who);
        audit.record(AuditEvent.of("archive.sheets.apply", "sheet", id)
                .to(Map.of("file", sheet.get().name(), "items", sheet.get().of(Verdict.CHANGED))));
        queue.put(SheetWork.KIND, id.toString());
        return true;
    }

    /** Has the queue take back what was done; false where it was not done, or that was said already. */
    @Transactional
    public boolean undo(UUID id, String who) {
        Optional<SheetImport> sheet = find(id, who);
        if (sheet.isEmpty() || !rows.move(id, State.APPLIED, State.UNDOING)) {
            return false;
        }
        audit.record(AuditEvent.of("archive.sheets.undo", "sheet", id)
                .to(Map.of("file", sheet.get().name())));
        queue.put(SheetWork.KIND, id.toString());
        return true;
    }
}
