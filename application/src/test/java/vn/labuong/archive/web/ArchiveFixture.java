package vn.labuong.archive.web;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.ingest.ArrivedName;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.archive.item.Creator;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.People;
import vn.labuong.archive.item.Place;
import vn.labuong.archive.item.Publication;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TaggedText.Status;
import vn.labuong.archive.item.TextField;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.organisation.AgencyId;
import vn.labuong.testing.TestPicture;

/** Invented items, whole and described, of the agency where the demonstration's archivist works. */
public final class ArchiveFixture {

    public static final AgencyId OWN = AgencyId.of("ag91.so-vhtt");

    private final ItemWriting writing;
    private final Items items;
    private final Publication publication;
    private final Intake intake;
    private final ArchiveFiles files;
    private final JdbcClient jdbc;

    private ArchiveFixture(ApplicationContext beans) {
        this.writing = beans.getBean(ItemWriting.class);
        this.items = beans.getBean(Items.class);
        this.publication = beans.getBean(Publication.class);
        this.intake = beans.getBean(Intake.class);
        this.files = beans.getBean(ArchiveFiles.class);
        this.jdbc = beans.getBean(JdbcClient.class);
    }

    public static ArchiveFixture in(ApplicationContext beans) {
        return new ArchiveFixture(beans);
    }

    /** An item and its one file. */
    public record Made(Item item, FileId file) {}

    public static Description described(String title, Level level) {
        return described(ItemKind.TEXT, title, level);
    }

    private static Description described(ItemKind kind, String title, Level level) {
        return new Description(
                kind,
                level,
                null,
                People.NONE,
                OWN,
                null,
                null,
                null,
                "https://creativecommons.org/licenses/by/4.0/",
                "vi",
                EdtfDate.parse("2024-05~").orElseThrow(),
                null,
                true,
                List.of(
                        new TaggedText(TextField.TITLE, 0, "vi", title, Status.ORIGINAL),
                        new TaggedText(TextField.TITLE, 0, "km", "សិទ្ធិកុមារ", Status.MACHINE),
                        new TaggedText(TextField.ABSTRACT, 0, "vi", "Một trang viết cho phép thử.", Status.ORIGINAL)),
                Map.of(),
                List.of(),
                List.of(new Place(null, "Núi Sam")),
                Set.of());
    }

    /** Says these of the item as it stands now; the rest stays, but for summary, details and subjects. */
    public void describe(
            ItemId id, ItemKind kind, String language, EdtfDate dated, List<TaggedText> texts, List<Creator> creators) {
        Item item = now(id);
        Description said = item.description();
        writing.change(
                item.id(),
                item.version(),
                new Description(
                        kind,
                        said.access(),
                        null,
                        said.people(),
                        said.agency(),
                        null,
                        null,
                        null,
                        said.rights(),
                        language,
                        dated,
                        null,
                        true,
                        texts,
                        Map.of(),
                        creators,
                        said.places(),
                        Set.of()));
    }

    public Made whole(String title, Level level, String name, String content) {
        return whole(title, level, name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Made whole(String title, Level level, String name, byte[] content) {
        return whole(described(title, level), title, name, content);
    }

    private Made whole(Description description, String title, String name, byte[] content) {
        UUID lot = intake.open(title, Intake.Source.UPLOAD, OWN, null);
        Intake.Taken taken = intake.take(
                lot, 1, ArrivedName.of(name), new ByteArrayInputStream(content), () -> writing.create(description));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> files.find(taken.file()).orElseThrow().state() == ArchiveFile.State.KEPT);
        return new Made(now(taken.item()), taken.file());
    }

    public Made published(String title, Level level, String name, String content) {
        return published(title, level, name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Made published(String title, Level level, String name, byte[] content) {
        return published(whole(title, level, name, content));
    }

    private Made published(Made made) {
        publication.publish(made.item().id(), made.item().version());
        return new Made(now(made.item().id()), made.file());
    }

    /** A drawing that everybody may see, and of which there are copies to show. */
    public Made picture(String title) {
        Made made =
                published(whole(described(ItemKind.IMAGE, title, Level.PUBLIC), title, "tranh.png", TestPicture.png()));
        await().atMost(Duration.ofSeconds(90))
                .until(() -> jdbc.sql("select count(*) from archive.rendition where file = :file and kind = 'picture'")
                                .param("file", made.file().value())
                                .query(Long.class)
                                .single()
                        > 0);
        return made;
    }

    public void withdraw(Made made) {
        publication.withdraw(made.item().id(), now(made.item().id()).version(), "Rút trong phép thử");
    }

    public Item now(ItemId id) {
        return items.all(List.of(id)).get(0);
    }
}
