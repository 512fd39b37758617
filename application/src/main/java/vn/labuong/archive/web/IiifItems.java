package vn.labuong.archive.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.iiif.Addresses;
import vn.labuong.archive.iiif.CanvasRows;
import vn.labuong.archive.iiif.ItemWords.Download;
import vn.labuong.archive.iiif.LanguageMap;
import vn.labuong.archive.iiif.Manifest;
import vn.labuong.archive.iiif.PageCanvas;
import vn.labuong.archive.iiif.PageCanvas.Size;
import vn.labuong.archive.iiif.Recording;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Kind;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFile.Role;
import vn.labuong.archive.store.ArchiveFile.State;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.CaptionFiles;
import vn.labuong.archive.store.Copies;
import vn.labuong.shared.web.Gone;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.SiteAddress;

/** Items as IIIF shows them to everybody; whoever is signed in sees no more here. */
@Component
class IiifItems {

    private static final Set<Role> SHOWN = Set.of(Role.ORIGINAL, Role.ACCESS);

    private final ItemGate gate;
    private final CanvasRows canvases;
    private final ArchiveFiles files;
    private final Renditions renditions;
    private final Copies copies;
    private final IiifWords said;
    private final ArchiveWords words;
    private final SiteAddress site;

    IiifItems(
            ItemGate gate,
            CanvasRows canvases,
            ArchiveFiles files,
            Renditions renditions,
            Copies copies,
            IiifWords said,
            ArchiveWords words,
            SiteAddress site) {
        this.gate = gate;
        this.canvases = canvases;
        this.files = files;
        this.renditions = renditions;
        this.copies = copies;
        this.said = said;
        this.words = words;
        this.site = site;
    }

    Viewer everybody() {
        return gate.everybody();
    }

    Addresses addresses() {
        return new Addresses(site.base());
    }

    /**
     * The item, where everybody may see it.
     *
     * @throws Gone where it was public and was taken back
     * @throws NotHere otherwise
     */
    Item open(String code) {
        return gate.find(code, everybody())
                .orElseThrow(() -> gate.withdrawn(code).isPresent() ? new Gone(code) : new NotHere(code));
    }

    /** Its manifest; twelve statements, whatever it holds. */
    Map<String, Object> manifest(String code) {
        Item item = open(code);
        Viewer everybody = everybody();
        List<PageCanvas> pages = canvases.pages(item.id(), everybody);
        List<Recording> recordings = recordings(item, everybody);
        if (pages.isEmpty() && recordings.isEmpty()) {
            throw new NotHere(code);
        }
        List<Download> downloads = files.takeable(List.of(item.id()), everybody).stream()
                .filter(file -> SHOWN.contains(file.role()))
                .map(file -> new Download(
                        site.of(ArchivePaths.FILES + "/" + file.id() + "/goc"), file.name(), file.mediaType()))
                .toList();
        return Manifest.of(addresses(), said.of(item), pages, recordings, downloads);
    }

    private List<Recording> recordings(Item item, Viewer everybody) {
        List<ArchiveFile> kept = files.visible(item.id(), everybody).stream()
                .filter(file -> file.state() == State.KEPT && file.role() != Role.EVIDENCE)
                .toList();
        List<FileId> ids = kept.stream().map(ArchiveFile::id).toList();
        Map<FileId, List<Rendition>> made =
                renditions.firstVisible(ids, everybody).stream().collect(Collectors.groupingBy(Rendition::file));
        Map<FileId, Double> seconds = canvases.seconds(ids);
        List<Recording> recordings = new ArrayList<>();
        for (ArchiveFile file : kept) {
            Double lasts = seconds.get(file.id());
            List<Rendition> own = made.getOrDefault(file.id(), List.of());
            Rendition film = of(own, Kind.FILM);
            Rendition playing = film == null ? of(own, Kind.SOUND) : film;
            if (lasts != null && playing != null && SHOWN.contains(file.role())) {
                Rendition poster = of(own, Kind.POSTER);
                recordings.add(new Recording(
                        file.id(),
                        file.position(),
                        file.name(),
                        site.of(CopyKind.address(playing)),
                        playing.mediaType(),
                        lasts,
                        film == null ? null : size(poster),
                        poster == null ? null : site.of(CopyKind.address(poster)),
                        tracks(file.id(), kept, made)));
            }
        }
        return recordings;
    }

    private static @Nullable Rendition of(Collection<Rendition> made, Kind kind) {
        return made.stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
    }

    private List<Recording.Track> tracks(FileId recording, List<ArchiveFile> kept, Map<FileId, List<Rendition>> made) {
        return CaptionFiles.of(recording, kept).stream()
                .map(caption -> of(made.getOrDefault(caption.id(), List.of()), Kind.CAPTIONS))
                .filter(Objects::nonNull)
                .map(this::track)
                .toList();
    }

    private Recording.Track track(Rendition captions) {
        String language = Objects.requireNonNull(captions.language());
        return new Recording.Track(
                language,
                LanguageMap.each(locale -> words.text("archive.web.language." + language, locale)),
                site.of(CopyKind.address(captions)));
    }

    /** The picture of a film is as large as its still, which is one of its own. */
    private @Nullable Size size(@Nullable Rendition poster) {
        Path still = poster == null ? null : copies.of(poster.path());
        if (still == null || !Files.exists(still)) {
            return null;
        }
        try (var in = ImageIO.createImageInputStream(still.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                return new Size(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("A still cannot be read", fault);
        }
    }
}
