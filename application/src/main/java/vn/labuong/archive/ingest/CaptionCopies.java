package vn.labuong.archive.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.event.ArchiveEvent.Outcome;
import vn.labuong.archive.event.ArchiveEvents;
import vn.labuong.archive.event.EventType;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Kind;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.archive.recognise.TextEvidence;
import vn.labuong.archive.recognise.TextLanguage;
import vn.labuong.archive.sound.CaptionName;
import vn.labuong.archive.sound.CaptionReading;
import vn.labuong.archive.sound.Captions;
import vn.labuong.archive.sound.Passage;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFile.Role;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.Copies;

/**
 * Makes clean captions of a caption file, and passages that are searched. To which recording it belongs is what its row
 * says, else its name. What cannot be used stays what it was: a kept file.
 */
@Component
class CaptionCopies {

    private static final long LARGEST = 32L << 20;
    private static final String READER = "la-buong";
    private static final String VTT = "text/vtt";

    private final ArchiveFiles files;
    private final Copies copies;
    private final Renditions renditions;
    private final Pages pages;
    private final CaptionRows rows;
    private final ArchiveEvents events;

    CaptionCopies(
            ArchiveFiles files,
            Copies copies,
            Renditions renditions,
            Pages pages,
            CaptionRows rows,
            ArchiveEvents events) {
        this.files = files;
        this.copies = copies;
        this.renditions = renditions;
        this.pages = pages;
        this.rows = rows;
        this.events = events;
    }

    /** Empty where the file belongs to no recording. */
    Optional<StageOutcome> make(FileWork work) {
        ArchiveFile file = work.file();
        FileId stated = file.standsFor();
        if (file.role() == Role.CAPTION && stated != null) {
            return Optional.of(make(work, stated, file.language()));
        }
        Map<String, FileId> recordings = files.ofAll(List.of(file.item())).stream()
                .filter(other -> !other.id().equals(file.id()) && other.role() == Role.ORIGINAL)
                .filter(other -> !CaptionName.isOne(other.name()))
                .collect(Collectors.toMap(ArchiveFile::name, ArchiveFile::id, (first, second) -> first));
        List<CaptionName.Match> fitting = CaptionName.fitting(file.name(), recordings.keySet());
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        Set<FileId> fit =
                fitting.stream().map(match -> recordings.get(match.recording())).collect(Collectors.toSet());
        return Optional.of(
                fit.size() > 1
                        ? skipped("which")
                        : make(
                                work,
                                fit.iterator().next(),
                                fitting.get(0).language().orElse(null)));
    }

    private StageOutcome make(FileWork work, FileId recording, @Nullable String named) {
        CaptionReading reading = read(work);
        if (reading instanceof CaptionReading.Refused refused) {
            String what = refused.reason().substring(refused.reason().lastIndexOf('.') + 1);
            return skipped("not-used." + what, Integer.toString(refused.line()));
        }
        CaptionReading.Read read = (CaptionReading.Read) reading;
        String language = language(read, named, work.item().description().language());
        if (language == null) {
            return skipped("language");
        }
        FileId file = work.file().id();
        Path vtt = written(file, Captions.webVtt(read.cues()));
        List<String> counted = List.of(
                Integer.toString(read.cues().size()),
                Integer.toString(read.repairs().size()));
        return new StageOutcome.Done(
                () -> {
                    rows.belongs(file, recording, language);
                    put(file, language, vtt);
                    Passage.of(read.cues(), Pages.LAST_NUMBER - 1)
                            .forEach(one -> pages.passage(file, one.number(), one.text(), language, READER));
                    rows.onlyTheLast(recording, language);
                    events.record(
                            EventType.NORMALIZATION,
                            read.repairs().isEmpty() ? Outcome.SUCCESS : Outcome.WARNING,
                            work.file().item(),
                            file,
                            Map.of(
                                    "cues",
                                    read.cues().size(),
                                    "mended",
                                    read.repairs().size(),
                                    "encoding",
                                    read.encoding()));
                },
                read.repairs().isEmpty() ? "archive.captions.taken" : "archive.captions.mended",
                NoteArguments.of(counted));
    }

    private static CaptionReading read(FileWork work) {
        try {
            return Files.size(work.bytes()) > LARGEST
                    ? new CaptionReading.Refused("archive.captions.many", 0)
                    : Captions.read(Files.readAllBytes(work.bytes()));
        } catch (IOException fault) {
            throw new UncheckedIOException("A kept file cannot be read", fault);
        }
    }

    private static @Nullable String language(
            CaptionReading.Read read, @Nullable String named, @Nullable String ofItem) {
        if (named != null) {
            return named;
        }
        String words = read.cues().stream().map(cue -> cue.text()).collect(Collectors.joining("\n"));
        return TextEvidence.of(words)
                .language()
                .or(() -> TextLanguage.of(String.valueOf(ofItem)))
                .map(TextLanguage::tag)
                .orElse(null);
    }

    private Path written(FileId file, String vtt) {
        Path copy = copies.folder(file).resolve("captions.vtt");
        Path part = copies.folder(file).resolve("captions.vtt.part");
        try {
            Files.writeString(part, vtt, StandardCharsets.UTF_8);
            return Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new UncheckedIOException("Captions not kept", fault);
        }
    }

    private void put(FileId file, String language, Path vtt) {
        try {
            renditions.put(new Rendition(
                    file, null, Kind.CAPTIONS, language, VTT, copies.name(vtt), Files.size(vtt), null, null));
        } catch (IOException fault) {
            throw new UncheckedIOException("A copy that was just made cannot be read", fault);
        }
    }

    private static StageOutcome skipped(String what, String... arguments) {
        return new StageOutcome.Skipped("archive.captions." + what, NoteArguments.of(List.of(arguments)));
    }
}
