package vn.labuong.archive.correction;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemChanged;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.page.PageLayouts;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.PageOfFile.Source;
import vn.labuong.archive.page.PageVersion;
import vn.labuong.archive.page.PageVersions;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.page.Pages.NewText;
import vn.labuong.archive.recognise.TextLanguage;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.text.Texts;

/** Mends the text of a page by hand. Every text stays as a version; what a machine reads later never takes its place. */
@Component
public class Corrections {

    private final Pages pages;
    private final PageVersions versions;
    private final PageLayouts layouts;
    private final ArchiveEvents events;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;

    Corrections(
            Pages pages,
            PageVersions versions,
            PageLayouts layouts,
            ArchiveEvents events,
            AuditLog audit,
            ApplicationEventPublisher news) {
        this.pages = pages;
        this.versions = versions;
        this.layouts = layouts;
        this.events = events;
        this.audit = audit;
        this.news = news;
    }

    /** What became of a correction. */
    public sealed interface Saving {

        /** It is the text in force, under that number. */
        record Saved(int version) implements Saving {}

        /** It says what the text says already. */
        record Unchanged() implements Saving {}

        /** Somebody else saved meanwhile; nothing was changed. */
        record Stale(PageVersion now) implements Saving {}

        /** There is no such page or version. */
        record NotHere() implements Saving {}
    }

    /**
     * A text as somebody wrote it.
     *
     * @param seen the version that they had before them
     * @param language of the page, null where it is not known
     * @param by their username
     */
    public record Written(int seen, String text, @Nullable String language, String by) {}

    /** Saves a text as the one in force. */
    @Transactional
    public Saving save(Item item, FileId file, int number, Written written) {
        return save(item, file, number, written, null);
    }

    /** Takes up an earlier text again, as a version of its own. */
    @Transactional
    public Saving restore(Item item, FileId file, int number, int seen, int version, String by) {
        return versions.find(file, number, version)
                .map(old -> save(item, file, number, new Written(seen, old.text(), old.language(), by), version))
                .orElseGet(Saving.NotHere::new);
    }

    private Saving save(Item item, FileId file, int number, Written written, @Nullable Integer restores) {
        Optional<PageOfFile> locked = versions.lock(file, number);
        if (locked.isEmpty()) {
            return new Saving.NotHere();
        }
        PageOfFile page = locked.get();
        if (page.textVersion() != written.seen()) {
            return versions.find(file, number, page.textVersion())
                    .<Saving>map(Saving.Stale::new)
                    .orElseGet(Saving.NotHere::new);
        }
        String text = Texts.cleanLines(written.text());
        String language = written.language();
        if (Texts.cleanLines(page.text()).equals(text) && Objects.equals(page.language(), language)) {
            return new Saving.Unchanged();
        }
        Optional<TextLanguage> spoken = TextLanguage.of(String.valueOf(language));
        String alto = layouts.newest(file, number)
                .map(before -> layouts.keep(file, number, WordPlaces.of(before, text, spoken)))
                .orElse(null);
        int version = pages.text(
                file, number, new NewText(text, Source.CORRECTED, language, null, restores), alto, written.by());
        Map<String, ?> detail = Map.of("page", number, "version", version);
        events.record(EventType.TRANSCRIPTION, Outcome.SUCCESS, item.id(), file, detail);
        audit.record(AuditEvent.of("archive.page.correct", "item", item.code())
                .from(Map.of("page", number, "version", written.seen()))
                .to(detail));
        news.publishEvent(new ItemChanged(item.id()));
        return new Saving.Saved(version);
    }
}
