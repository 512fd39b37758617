package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Kind;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFile.Role;
import vn.labuong.archive.store.ArchiveFile.State;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.CaptionFiles;
import vn.labuong.shared.web.Languages;

/** The files of an item and one page of one of them; six statements, whatever their number. */
@Component
class FileViews {

    private final ArchiveFiles files;
    private final Renditions renditions;
    private final PageViews pages;
    private final Transcripts transcripts;
    private final ArchiveWords words;

    FileViews(ArchiveFiles files, Renditions renditions, PageViews pages, Transcripts transcripts, ArchiveWords words) {
        this.files = files;
        this.renditions = renditions;
        this.pages = pages;
        this.transcripts = transcripts;
        this.words = words;
    }

    /**
     * Where in an item somebody is.
     *
     * @param address of the page of the item
     * @param file place of the file in the item from 1, whoever sees which others; 0 for the first with something to show
     * @param page number of the page from 1
     * @param query what was searched for, kept while one turns the pages; empty for nothing
     * @param second from which a recording is to be heard, -1 for its beginning
     * @param language of the captions, empty for the reader's
     */
    record Place(String address, int file, int page, String query, int second, String language) {

        String at(int otherFile, int otherPage) {
            UriComponentsBuilder there = UriComponentsBuilder.fromPath(address)
                    .queryParam("tep", otherFile)
                    .queryParam("trang", otherPage);
            if (!query.isEmpty()) {
                there.queryParam("q", query);
            }
            return there.encode().toUriString() + "#xem";
        }

        /** A moment of a recording, read in a language. */
        String hear(int otherFile, int from, String spoken) {
            UriComponentsBuilder there = UriComponentsBuilder.fromPath(address)
                    .queryParam("tep", otherFile)
                    .queryParam("t", from)
                    .queryParam("tieng", spoken);
            if (!query.isEmpty()) {
                there.queryParam("q", query);
            }
            return there.encode().toUriString() + "#xem";
        }
    }

    /** The files that may be shown, and the page and the words said at that place; null where there are none. */
    record Shown(
            List<FileView> files,
            @Nullable FileView current,
            @Nullable PageView page,
            @Nullable TranscriptView transcript) {}

    Shown of(Item item, Place place, Viewer viewer, Locale locale) {
        List<ArchiveFile> seen = files.visible(item.id(), viewer).stream()
                .filter(file -> shown(file, item, viewer))
                .toList();
        List<ArchiveFile> captions =
                seen.stream().filter(file -> file.state() == State.KEPT).toList();
        Set<FileId> takeable = files.takeable(item.id(), viewer);
        List<Rendition> copies =
                renditions.firstVisible(seen.stream().map(ArchiveFile::id).toList(), viewer);
        int here = current(seen, copies, place);
        List<FileView> views = new ArrayList<>();
        for (int at = 1; at <= seen.size(); at++) {
            ArchiveFile file = seen.get(at - 1);
            boolean open = takeable.contains(file.id());
            List<Rendition> spoken = spoken(file, captions, copies);
            views.add(view(
                    file,
                    of(copies, file),
                    spoken,
                    open,
                    place.at(file.position() + 1, 1),
                    at == here,
                    viewer,
                    locale));
        }
        if (here == 0) {
            return new Shown(views, null, null, null);
        }
        ArchiveFile file = seen.get(here - 1);
        PageView page = pages.of(file, count(file, of(copies, file)), place, viewer, locale);
        return new Shown(
                views,
                views.get(here - 1),
                page,
                transcripts.of(spoken(file, captions, copies), file.position() + 1, place, locale));
    }

    /** The names of those files of an item that the viewer may see. One statement. */
    Map<FileId, String> names(ItemId item, Viewer viewer) {
        return files.visible(item, viewer).stream().collect(Collectors.toMap(ArchiveFile::id, ArchiveFile::name));
    }

    /** The captions in force of a recording, as far as the viewer may see them. */
    private static List<Rendition> spoken(ArchiveFile file, List<ArchiveFile> files, List<Rendition> copies) {
        return CaptionFiles.of(file.id(), files).stream()
                .flatMap(caption -> of(copies, caption).stream())
                .filter(copy -> copy.kind() == Kind.CAPTIONS)
                .toList();
    }

    /** What is not whole yet is for those who work on it; proof only for those who keep the item. */
    private static boolean shown(ArchiveFile file, Item item, Viewer viewer) {
        return (file.state() == State.KEPT || viewer.archivist())
                && (file.role() != Role.EVIDENCE || ItemGate.keeps(item, viewer));
    }

    private static int current(List<ArchiveFile> files, List<Rendition> copies, Place place) {
        for (int at = 1; at <= files.size(); at++) {
            if (files.get(at - 1).position() + 1 == place.file()) {
                return at;
            }
        }
        for (int at = 1; at <= files.size(); at++) {
            List<Rendition> made = of(copies, files.get(at - 1));
            boolean plays = made.stream().anyMatch(copy -> copy.kind() == Kind.SOUND || copy.kind() == Kind.FILM);
            if (plays || count(files.get(at - 1), made) > 0) {
                return at;
            }
        }
        return files.isEmpty() ? 0 : 1;
    }

    private static List<Rendition> of(List<Rendition> copies, ArchiveFile file) {
        return copies.stream().filter(copy -> copy.file().equals(file.id())).toList();
    }

    /** How many pages there are to turn; a picture is one. */
    private static int count(ArchiveFile file, List<Rendition> copies) {
        int counted = file.pages() == null ? 0 : file.pages();
        boolean pictured = copies.stream().anyMatch(copy -> copy.kind() == Kind.PICTURE);
        return Math.max(counted, pictured ? 1 : 0);
    }

    private FileView view(
            ArchiveFile file,
            List<Rendition> copies,
            List<Rendition> spoken,
            boolean takeable,
            String href,
            boolean here,
            Viewer viewer,
            Locale locale) {
        boolean kept = file.state() == State.KEPT;
        boolean inside = viewer.archivist();
        return new FileView(
                file.id().value(),
                file.name(),
                words.size(file.size(), locale),
                file.format() == null ? file.mediaType() : file.format(),
                inside && Boolean.TRUE.equals(file.mismatch()),
                kept ? null : words.text("archive.file-state." + file.state().code(), locale),
                file.state() == State.REFUSED,
                inside && file.access() != null
                        ? words.text("archive.level." + file.access().code(), locale)
                        : null,
                file.verifiedAt() == null ? null : words.moment(file.verifiedAt()),
                file.sha256(),
                count(file, copies),
                takeable ? ArchivePaths.original(file.id()) : null,
                href,
                here,
                address(copies, Kind.THUMBNAIL),
                address(copies, Kind.SOUND),
                address(copies, Kind.FILM),
                address(copies, Kind.POSTER),
                address(copies, Kind.WAVEFORM),
                spoken.stream().map(copy -> track(copy, locale)).toList(),
                file.role() == Role.ACCESS);
    }

    private FileView.Track track(Rendition copy, Locale locale) {
        String language = Objects.requireNonNull(copy.language());
        return new FileView.Track(
                language,
                words.text("archive.web.language." + language, locale),
                CopyKind.address(copy),
                language.equals(Languages.code(locale)));
    }

    private static @Nullable String address(List<Rendition> copies, Kind kind) {
        return copies.stream()
                .filter(copy -> copy.kind() == kind)
                .findFirst()
                .map(CopyKind::address)
                .orElse(null);
    }
}
