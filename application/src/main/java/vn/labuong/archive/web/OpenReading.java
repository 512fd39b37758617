package vn.labuong.archive.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.PublicItems.OpenFile;
import vn.labuong.archive.PublicItems.OpenPage;
import vn.labuong.archive.PublicItems.Openings;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.page.PageOfFile;
import vn.labuong.archive.page.PageOrder;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Kind;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFile.Role;
import vn.labuong.archive.store.ArchiveFiles;

/** Files to take and pages to read of items, as far as a viewer may. */
@Component
class OpenReading {

    private final ArchiveFiles files;
    private final PageOrder order;
    private final Pages pages;
    private final Renditions renditions;
    private final ArchiveWords words;

    OpenReading(ArchiveFiles files, PageOrder order, Pages pages, Renditions renditions, ArchiveWords words) {
        this.files = files;
        this.order = order;
        this.pages = pages;
        this.renditions = renditions;
        this.words = words;
    }

    /** Two statements. */
    Map<String, Openings> of(Map<ItemId, String> open, Viewer viewer, Locale locale) {
        Map<String, Integer> counts = order.counts(open.values(), viewer);
        Map<ItemId, List<ArchiveFile>> taken = taken(open.keySet(), viewer);
        Map<String, Openings> openings = new LinkedHashMap<>();
        open.forEach((id, code) -> openings.put(
                code,
                new Openings(
                        taken.getOrDefault(id, List.of()).stream()
                                .map(file -> file(file, locale))
                                .toList(),
                        counts.getOrDefault(code, 0))));
        return openings;
    }

    private Map<ItemId, List<ArchiveFile>> taken(Collection<ItemId> items, Viewer viewer) {
        return files.takeable(items, viewer).stream()
                .filter(file -> file.role() == Role.ORIGINAL || file.role() == Role.ACCESS)
                .collect(Collectors.groupingBy(ArchiveFile::item));
    }

    private OpenFile file(ArchiveFile file, Locale locale) {
        return new OpenFile(
                file.name(),
                file.mediaType(),
                file.format(),
                file.size(),
                words.size(file.size(), locale),
                file.pages(),
                ArchivePaths.original(file.id()));
    }

    /** Three statements. */
    Optional<OpenPage> page(String code, int number, Viewer viewer, Locale locale) {
        return order.at(code, number, viewer)
                .flatMap(place -> pages.visible(place.file(), place.page(), viewer)
                        .map(page -> page(place, page, viewer, locale)));
    }

    private OpenPage page(PageOrder.Place place, PageOfFile page, Viewer viewer, Locale locale) {
        Rendition picture = renditions.ofPages(place.file(), place.page(), place.page(), viewer).stream()
                .filter(copy -> copy.kind() == Kind.PICTURE)
                .findFirst()
                .orElse(null);
        return new OpenPage(
                place.number(),
                place.previous(),
                place.next(),
                place.last(),
                ItemViews.lang(page.language()),
                page.text(),
                words.text("archive.page.source." + page.source().code(), locale),
                address(picture),
                picture == null ? null : picture.width(),
                picture == null ? null : picture.height());
    }

    private static @Nullable String address(@Nullable Rendition picture) {
        return picture == null ? null : CopyKind.address(picture);
    }
}
