package vn.labuong.archive.keeping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.SeriesChanged;
import vn.labuong.archive.keeping.FollowUps.What;
import vn.labuong.archive.keeping.RecordTables.Part;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.RecordStore;
import vn.labuong.shared.jobs.QueuedWork;

/**
 * Writes what the database knows of an item into the store: {@code item.json} with its rows by table, and a file of
 * texts for each of its files. What is personal stands in an object apart that keeps no earlier versions.
 */
@Component
class ItemRecords implements QueuedWork {

    static final String FORMAT = "la-buong-record/1";

    private static final Logger LOG = LoggerFactory.getLogger(ItemRecords.class);
    private static final String BY = "la-buong";
    private static final UUID ANY = new UUID(0, 0);

    private final RecordTables tables;
    private final RecordStore store;
    private final ArchiveFiles files;
    private final FollowUps followUps;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    ItemRecords(
            RecordTables tables,
            RecordStore store,
            ArchiveFiles files,
            FollowUps followUps,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.tables = tables;
        this.store = store;
        this.files = files;
        this.followUps = followUps;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public String kind() {
        return What.RECORD.kind();
    }

    @Override
    public void run(String subject) {
        ItemId item = ItemId.of(subject);
        followUps.follow(What.RECORD, item, () -> write(item));
    }

    private void write(ItemId item) {
        Map<String, String> record = new TreeMap<>();
        Map<String, String> people = new TreeMap<>();
        // One transaction, so that the parts of a record tell of one moment.
        transaction.executeWithoutResult(status -> {
            record.put("item.json", document(RecordTables.OF_THE_ITEM, item.value()));
            for (ArchiveFile file : files.ofAll(List.of(item))) {
                record.put(
                        "text-" + file.id() + ".json",
                        document(RecordTables.OF_A_FILE, file.id().value()));
            }
            people.put("people.json", document(RecordTables.OF_PEOPLE, item.value()));
        });
        if (tables.isDisposed(item.value())) {
            store.replace(RecordStore.ITEM + item, record, BY);
        } else {
            store.put(RecordStore.ITEM + item, record, BY);
        }
        store.replace(RecordStore.PEOPLE + item, people, BY);
    }

    /** Writes what all items share. */
    @TransactionalEventListener
    public void writeShared(SeriesChanged news) {
        store.put(RecordStore.SHARED, Map.of("shared.json", document(RecordTables.OF_ALL, ANY)), BY);
    }

    private String document(List<Part> parts, UUID key) {
        return parts.stream()
                .map(part -> "\"" + part.table() + "\":" + tables.rows(part, key))
                .collect(Collectors.joining(",\n", "{\"format\":\"" + FORMAT + "\",\n", "}\n"));
    }

    /** Puts back what an object of the store tells of, in one transaction; 0 where it is no record or says nothing new. */
    int putBack(String object) {
        Map<String, String> documents = new LinkedHashMap<>(store.read(object));
        Integer rows = transaction.execute(status -> {
            int put = 0;
            // The item stands before its files' texts by name: "item" < "text".
            for (Map.Entry<String, String> document : documents.entrySet()) {
                put += putBack(json.readTree(document.getValue()));
            }
            return put;
        });
        return rows == null ? 0 : rows;
    }

    private int putBack(JsonNode document) {
        if (!FORMAT.equals(document.path("format").asString())) {
            throw new IllegalStateException("A record of another form: " + document.path("format"));
        }
        int put = 0;
        for (List<Part> parts : List.of(
                RecordTables.OF_ALL, RecordTables.OF_THE_ITEM, RecordTables.OF_A_FILE, RecordTables.OF_PEOPLE)) {
            for (Part part : parts) {
                if (document.has(part.table())) {
                    put += tables.putBack(part, document.get(part.table()).toString());
                }
            }
        }
        return put;
    }

    /** The files of the item of that record, for the stages that must be run again. */
    List<FileId> filesOf(ItemId item) {
        return files.ofAll(List.of(item)).stream()
                .filter(file -> file.state() != ArchiveFile.State.GONE)
                .map(ArchiveFile::id)
                .toList();
    }

    @Override
    public void givenUp(String subject, Throwable cause) {
        LOG.error("The record of item {} is behind", subject, cause);
    }
}
