package vn.labuong.archive.closing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.PartsClosed;
import vn.labuong.archive.item.Publication;
import vn.labuong.shared.closing.Closing;
import vn.labuong.shared.closing.ClosingAgain;

/**
 * Closes again what the ledger says was closed when the database was lost. The ledger does not know how it was closed, so
 * an item is withdrawn and a file or page sealed: rather too much than too little, until an archivist has looked.
 */
@Component
class ClosedParts implements ClosingAgain {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final JdbcClient jdbc;
    private final Items items;
    private final Publication publication;
    private final ArchiveEvents events;
    private final ApplicationEventPublisher news;
    private final MessageSource messages;

    ClosedParts(
            JdbcClient jdbc,
            Items items,
            Publication publication,
            ArchiveEvents events,
            ApplicationEventPublisher news,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.items = items;
        this.publication = publication;
        this.events = events;
        this.news = news;
        this.messages = messages;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "archive.item.closed",
                "archive.item.opened",
                "archive.file.closed",
                "archive.file.opened",
                "archive.page.closed",
                "archive.page.opened");
    }

    @Override
    public void closeAgain(List<Closing> entries) {
        Map<String, Closing> last = new LinkedHashMap<>();
        entries.forEach(entry -> last.put(entry.subject(), entry));
        for (Closing entry : last.values()) {
            switch (entry.kind()) {
                case "archive.item.closed" -> withdraw(ItemId.of(entry.subject()));
                case "archive.file.closed" ->
                    seal(
                            FileId.of(entry.subject()),
                            "update archive.file set access = 'sealed' where id = :file and archive.closedness(access) = 0",
                            0);
                case "archive.page.closed" -> {
                    String[] parts = entry.subject().split("#", 2);
                    seal(
                            FileId.of(parts[0]),
                            "update archive.page set access = 'sealed' where file = :file and number = :page"
                                    + " and archive.closedness(access) = 0",
                            Integer.parseInt(parts[1]));
                }
                default -> {
                    // Opened again at last: it stays as the database has it.
                }
            }
        }
    }

    private void withdraw(ItemId id) {
        for (Item item : items.all(List.of(id))) {
            publication.withdraw(id, item.version(), messages.getMessage("archive.closing.restored", null, VIETNAMESE));
        }
    }

    private void seal(FileId file, String how, int page) {
        int sealed = jdbc.sql(how)
                .param("file", file.value())
                .params(page == 0 ? Map.of() : Map.of("page", page))
                .update();
        if (sealed == 1) {
            ItemId item = new ItemId(jdbc.sql("select item from archive.file where id = :file")
                    .param("file", file.value())
                    .query(UUID.class)
                    .single());
            events.record(EventType.POLICY_ASSIGNMENT, Outcome.SUCCESS, item, file, Map.of("access", "sealed"));
            news.publishEvent(new PartsClosed(item));
            news.publishEvent(new ItemChanged(item));
        }
    }
}
