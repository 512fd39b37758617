package vn.labuong.archive.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.Arrivals;
import vn.labuong.archive.store.OriginalStore;

/** Puts the original into the store; from then on its bytes never change. */
@Component
class KeepStage implements Stage {

    private static final String PRODUCT = "la-buong";

    private final OriginalStore store;
    private final Arrivals arrivals;
    private final FileWriting writing;
    private final ArchiveEvents events;
    private final JsonMapper json;

    KeepStage(OriginalStore store, Arrivals arrivals, FileWriting writing, ArchiveEvents events, JsonMapper json) {
        this.store = store;
        this.arrivals = arrivals;
        this.writing = writing;
        this.events = events;
        this.json = json;
    }

    @Override
    public StageName name() {
        return StageName.KEEP;
    }

    @Override
    public StageOutcome run(FileWork work) {
        ArchiveFile file = work.file();
        OriginalStore.Place place = store.keep(file.id(), file.name(), work.bytes(), facts(work), PRODUCT);
        return StageOutcome.Done.keeping(() -> {
            writing.kept(file.id(), place);
            events.record(
                    EventType.ACCESSION, Outcome.SUCCESS, file.item(), file.id(), Map.of("object", place.object()));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    arrivals.drop(file.id());
                }
            });
        });
    }

    private String facts(FileWork work) {
        ArchiveFile file = work.file();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", file.id().toString());
        facts.put("item", file.item().toString());
        facts.put("itemCode", work.item().code());
        facts.put("position", file.position());
        facts.put("role", file.role().code());
        facts.put("name", file.name());
        facts.put("size", file.size());
        facts.put("sha256", file.sha256());
        return json.writeValueAsString(facts);
    }
}
