package vn.labuong.archive.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.ingest.ArrivedName;
import vn.labuong.archive.ingest.Intake;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.ItemWriting;
import vn.labuong.archive.sound.CaptionName;

/** Uploads that go on after a broken connection: begun, appended to, and handed to the door of the archive once whole. */
@Component
public class Uploads {

    private final UploadRows rows;
    private final PartialFiles bytes;
    private final UploadSettings settings;
    private final Intake intake;
    private final ItemWriting writing;

    Uploads(UploadRows rows, PartialFiles bytes, UploadSettings settings, Intake intake, ItemWriting writing) {
        this.rows = rows;
        this.bytes = bytes;
        this.settings = settings;
        this.intake = intake;
        this.writing = writing;
    }

    /** What becomes of the wish to send a file. */
    public sealed interface Beginning {

        /** It can be sent, or went on with, or is here already. */
        record Begun(Upload upload) implements Beginning {}

        /** The lot takes nothing more, or is somebody else's. */
        record NoLot() implements Beginning {}

        record TooLarge(long largest) implements Beginning {}

        record TooManyOpen(int most) implements Beginning {}

        record NoRoom() implements Beginning {}
    }

    /** A file as the browser tells of it. */
    public record Sent(String name, String path, long size, String mark, boolean together) {}

    /** Begins an upload, or finds the one that the same person began with the same file. */
    @Transactional
    public Beginning begin(UUID lot, String owner, Sent sent) {
        if (!rows.takesMore(lot, owner)) {
            return new Beginning.NoLot();
        }
        Optional<Upload> known = rows.known(lot, owner, sent.path(), sent.size(), sent.mark());
        if (known.isPresent()) {
            rows.touch(known.get().id());
            return new Beginning.Begun(known.get());
        }
        if (sent.size() > settings.largest()) {
            return new Beginning.TooLarge(settings.largest());
        }
        if (rows.countOpen(owner) >= settings.open()) {
            return new Beginning.TooManyOpen(settings.open());
        }
        // Once as it comes, once at the door, once in the store
        if (bytes.room() - UploadSettings.RESERVE < 3 * sent.size()) {
            return new Beginning.NoRoom();
        }
        return new Beginning.Begun(
                rows.add(lot, owner, sent.name(), sent.path(), sent.size(), sent.mark(), sent.together()));
    }

    public Optional<Upload> find(UUID id, String owner) {
        return rows.find(id, owner);
    }

    /** What that person has begun and not finished, oldest first. */
    public List<Upload> unfinished(String owner) {
        return rows.open(owner);
    }

    /** Whether that person's lot is there and takes more. */
    @Transactional
    public boolean isOf(UUID lot, String owner) {
        return rows.takesMore(lot, owner);
    }

    /** How many bytes of it are here; all of them once it is done. */
    public long offset(Upload upload) {
        return upload.isDone() ? upload.size() : bytes.size(upload.id());
    }

    /** How the bytes of one call came. */
    public enum Added {
        ALL,
        /** The connection broke; all that came before stays, and nobody waits for an answer. */
        BROKEN,
        /** They do not begin at {@link #offset}, or are more than the file was said to have. */
        REFUSED
    }

    /** Adds what comes to what is here. */
    public Added append(Upload upload, long offset, InputStream in) {
        PartialFiles.Appended end = bytes.append(upload.id(), offset, upload.size() - offset, in);
        rows.touch(upload.id());
        return Added.valueOf(end.name());
    }

    /** Hands a whole file to the door of the archive; doing it again changes nothing. Empty where it is not whole yet. */
    public Optional<Upload> finish(Upload upload) {
        if (upload.isDone() || offset(upload) != upload.size()) {
            return upload.isDone() ? Optional.of(upload) : Optional.empty();
        }
        try (InputStream in =
                upload.size() == 0 ? InputStream.nullInputStream() : Files.newInputStream(bytes.of(upload.id()))) {
            Intake.Taken taken =
                    intake.take(upload.lot(), upload.position(), ArrivedName.of(upload.name()), in, item(upload));
            rows.done(upload.id(), taken);
            bytes.drop(upload.id());
        } catch (NoSuchFileException finishedMeanwhile) {
            return rows.find(upload.id(), upload.owner()).filter(Upload::isDone);
        } catch (IOException fault) {
            throw new UncheckedIOException("Not handed in: " + upload.id(), fault);
        }
        return rows.find(upload.id(), upload.owner());
    }

    /** The item of the next file of a lot: a fresh one, or the one of the files before it. */
    public Supplier<ItemId> item(UUID lot, String name, boolean together) {
        return () -> {
            Optional<ItemId> same = together ? rows.itemOf(lot) : ofItsRecording(lot, name);
            ItemKind kind = together ? ItemKind.BOOK : Endings.kind(name);
            return same.orElseGet(
                    () -> writing.create(Description.unread(kind, Endings.title(name), rows.agencyOf(lot))));
        };
    }

    /** Captions go to the recording of the same lot that their name fits. */
    private Optional<ItemId> ofItsRecording(UUID lot, String name) {
        if (!CaptionName.isOne(name)) {
            return Optional.empty();
        }
        Map<String, ItemId> there = rows.itemsByName(lot);
        Set<ItemId> fit = CaptionName.fitting(name, there.keySet()).stream()
                .map(match -> there.get(match.recording()))
                .collect(Collectors.toSet());
        return fit.size() == 1 ? fit.stream().findFirst() : Optional.empty();
    }

    private Supplier<ItemId> item(Upload upload) {
        return item(upload.lot(), upload.name(), upload.together());
    }

    /** Gives an upload up and drops its bytes. */
    @Transactional
    public boolean drop(UUID id, String owner) {
        boolean dropped = rows.find(id, owner).isPresent() && rows.drop(id);
        if (dropped) {
            bytes.drop(id);
        }
        return dropped;
    }
}
