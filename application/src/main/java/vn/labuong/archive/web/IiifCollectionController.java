package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.iiif.Addresses;
import vn.labuong.archive.iiif.CanvasRows;
import vn.labuong.archive.iiif.LanguageMap;
import vn.labuong.archive.iiif.ManifestCollections;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.item.OpenRows;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.SiteAddress;

/** All manifests that there are, in parts by the codes of the items, so that whoever gathers them meets each once. */
@RestController
class IiifCollectionController {

    private static final int PART = 100;

    private final OpenRows rows;
    private final CanvasRows canvases;
    private final Items items;
    private final Renditions renditions;
    private final IiifItems iiif;
    private final ArchiveWords words;
    private final IiifAnswers answers;
    private final SiteAddress site;

    IiifCollectionController(
            OpenRows rows,
            CanvasRows canvases,
            Items items,
            Renditions renditions,
            IiifItems iiif,
            ArchiveWords words,
            IiifAnswers answers,
            SiteAddress site) {
        this.rows = rows;
        this.canvases = canvases;
        this.items = items;
        this.renditions = renditions;
        this.iiif = iiif;
        this.words = words;
        this.answers = answers;
        this.site = site;
    }

    /** The parts; one statement. */
    @GetMapping(Addresses.COLLECTION)
    ResponseEntity<byte[]> all() {
        List<Integer> parts = List.copyOf(rows.parts(PART, iiif.everybody()).keySet());
        return answers.of(
                ManifestCollections.all(
                        iiif.addresses(),
                        LanguageMap.each(locale -> words.text("archive.iiif.all", locale)),
                        parts,
                        this::part),
                IiifAnswers.PRESENTATION);
    }

    /** Those items of the part that have something to look at or to hear; nine statements. */
    @GetMapping(Addresses.COLLECTION + "/{number}")
    ResponseEntity<byte[]> part(@PathVariable String number) {
        if (!number.matches("[1-9]\\d{0,6}")) {
            throw new NotHere(number);
        }
        int part = Integer.parseInt(number);
        Viewer everybody = iiif.everybody();
        List<ItemId> ids = new ArrayList<>();
        rows.each(part, PART, everybody, row -> ids.add(row.id()));
        if (ids.isEmpty()) {
            throw new NotHere(number);
        }
        Set<ItemId> shown = canvases.shown(ids, everybody);
        List<Item> open = items.visible(ids.stream().filter(shown::contains).toList(), everybody);
        Map<ItemId, Rendition> pictures =
                renditions.smallest(open.stream().map(Item::id).toList(), everybody);
        List<ManifestCollections.Entry> entries = open.stream()
                .map(item -> new ManifestCollections.Entry(
                        item.code(), IiifWords.label(item), address(pictures.get(item.id()))))
                .toList();
        return answers.of(
                ManifestCollections.part(iiif.addresses(), part(part), part, entries), IiifAnswers.PRESENTATION);
    }

    private Map<String, List<String>> part(int number) {
        return LanguageMap.each(locale -> words.text("archive.iiif.part", locale, String.valueOf(number)));
    }

    private @Nullable String address(@Nullable Rendition picture) {
        return picture == null ? null : site.of(CopyKind.address(picture));
    }
}
