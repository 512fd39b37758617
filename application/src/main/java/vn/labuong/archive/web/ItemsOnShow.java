package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.ExhibitedItems;
import vn.labuong.archive.FileId;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemMedia;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Kind;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.archive.search.ArchiveSearch;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFile.Role;
import vn.labuong.archive.store.ArchiveFile.State;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.CaptionFiles;
import vn.labuong.shared.search.SearchRequest;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Languages;

/** Pictures and recordings of open items, through the same rule as every other page. */
@Component
class ItemsOnShow implements ExhibitedItems {

    private final ItemGate gate;
    private final Items items;
    private final ArchiveFiles files;
    private final Renditions renditions;
    private final ArchiveSearch search;
    private final ItemCards cards;
    private final ArchiveWords words;
    private final JdbcClient jdbc;

    ItemsOnShow(
            ItemGate gate,
            Items items,
            ArchiveFiles files,
            Renditions renditions,
            ArchiveSearch search,
            ItemCards cards,
            ArchiveWords words,
            JdbcClient jdbc) {
        this.gate = gate;
        this.items = items;
        this.files = files;
        this.renditions = renditions;
        this.search = search;
        this.cards = cards;
        this.words = words;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, ItemMedia> media(Collection<String> codes, Locale locale) {
        Viewer everybody = gate.everybody();
        // Whoever asks for pictures has the words already: these are not read again.
        Map<ItemId, String> open = items.visibleCodes(codes, everybody);
        Map<ItemId, List<ArchiveFile>> kept = files.ofAll(open.keySet()).stream()
                .filter(file -> file.state() == State.KEPT && file.role() != Role.EVIDENCE)
                .collect(Collectors.groupingBy(ArchiveFile::item));
        List<FileId> ids = kept.values().stream()
                .flatMap(List::stream)
                .map(ArchiveFile::id)
                .toList();
        List<Rendition> copies = renditions.firstVisible(ids, everybody);
        Map<String, ItemMedia> media = new LinkedHashMap<>();
        open.forEach((id, code) -> media.put(code, media(code, kept.getOrDefault(id, List.of()), copies, locale)));
        return media;
    }

    private ItemMedia media(String code, List<ArchiveFile> of, List<Rendition> copies, Locale locale) {
        Rendition picture = first(of, copies, Kind.PICTURE);
        Rendition film = first(of, copies, Kind.FILM);
        Rendition sound = film == null ? first(of, copies, Kind.SOUND) : null;
        Rendition poster = first(of, copies, Kind.POSTER);
        Rendition playing = film == null ? sound : film;
        return new ItemMedia(
                code,
                UriComponentsBuilder.fromPath(ArchivePaths.publicItem(code))
                                .build()
                                .toUriString() + "#xem",
                address(picture),
                picture == null ? null : picture.width(),
                picture == null ? null : picture.height(),
                address(sound),
                address(film),
                address(poster),
                playing == null ? List.of() : tracks(playing.file(), of, copies, locale));
    }

    private static @Nullable Rendition first(List<ArchiveFile> files, List<Rendition> copies, Kind kind) {
        return files.stream()
                .flatMap(file -> copies.stream().filter(copy -> copy.file().equals(file.id())))
                .filter(copy -> copy.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String address(@Nullable Rendition copy) {
        return copy == null ? null : CopyKind.address(copy);
    }

    private List<ItemMedia.Track> tracks(
            FileId recording, List<ArchiveFile> files, List<Rendition> copies, Locale locale) {
        List<ItemMedia.Track> tracks = new ArrayList<>();
        for (ArchiveFile caption : CaptionFiles.of(recording, files)) {
            copies.stream()
                    .filter(copy -> copy.file().equals(caption.id()) && copy.kind() == Kind.CAPTIONS)
                    .forEach(copy -> tracks.add(track(copy, locale)));
        }
        tracks.sort(Comparator.comparing(track -> !track.first()));
        return tracks;
    }

    private ItemMedia.Track track(Rendition copy, Locale locale) {
        String language = Objects.requireNonNull(copy.language());
        return new ItemMedia.Track(
                language,
                words.text("archive.web.language." + language, locale),
                CopyKind.address(copy),
                language.equals(Languages.code(locale)));
    }

    @Override
    public List<ItemCard> find(String sought, int most, Locale locale) {
        Viewer everybody = gate.everybody();
        SearchRequest request = SearchRequest.of(Texts.clean(sought), search.audience(everybody))
                .page(0, most);
        List<Item> found = search.search(request, everybody).hits().stream()
                .map(ArchiveSearch.Hit::item)
                .toList();
        return cards.of(found, false, everybody, locale);
    }

    @Override
    public Map<String, String> demonstration(Collection<String> fileNames) {
        Map<String, String> codes = new HashMap<>();
        if (!fileNames.isEmpty()) {
            jdbc.sql("""
                            select r.name, i.code from archive.lot l join archive.lot_row r on r.lot = l.id
                              join archive.item i on i.id = r.item
                             where l.resumes is not null and l.started_by = 'demo.archivist'
                               and r.name = any (:names) and i.demonstration
                             order by l.started_at desc
                            """).param("names", fileNames.toArray(String[]::new)).query(row -> {
                codes.put(row.getString("name"), row.getString("code"));
            });
        }
        return codes;
    }
}
