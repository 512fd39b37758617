package vn.labuong.archive.web;

import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.archive.FileId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Kind;
import vn.labuong.archive.store.Copies;
import vn.labuong.shared.web.NotHere;

/** Tiles of the picture of a page, in the order of the IIIF Image API. Each asks the rule of access, as every copy does. */
@Controller
class TileController {

    private static final String PATH = ArchivePaths.FILES + "/{id}/manh/{trang}";
    private static final Pattern REGION = Pattern.compile("full|\\d{1,6},\\d{1,6},\\d{1,6},\\d{1,6}");
    private static final Pattern SIZE = Pattern.compile("max|\\d{1,6},\\d{1,6}");

    private final Renditions renditions;
    private final Copies copies;
    private final Viewers viewers;

    TileController(Renditions renditions, Copies copies, Viewers viewers) {
        this.renditions = renditions;
        this.copies = copies;
        this.viewers = viewers;
    }

    /** Where the tiles of a page are. */
    static String address(FileId file, int page) {
        return ArchivePaths.FILES + "/" + file + "/manh/" + page;
    }

    /** Size of the whole, edge of a tile, scales. */
    @GetMapping(PATH + "/info.json")
    ResponseEntity<Resource> description(@PathVariable UUID id, @PathVariable int trang) {
        return answer(id, trang, "info.json", MediaType.APPLICATION_JSON);
    }

    @GetMapping(PATH + "/{region}/{size}/0/default.jpg")
    ResponseEntity<Resource> tile(
            @PathVariable UUID id, @PathVariable int trang, @PathVariable String region, @PathVariable String size) {
        if (!REGION.matcher(region).matches() || !SIZE.matcher(size).matches()) {
            throw new NotHere(id.toString());
        }
        return answer(id, trang, region + "/" + size + "/0/default.jpg", MediaType.IMAGE_JPEG);
    }

    private ResponseEntity<Resource> answer(UUID id, int page, String name, MediaType type) {
        Viewer viewer = viewers.current();
        Path bytes = renditions
                .visible(new FileId(id), page, Kind.TILES, null, viewer)
                .map(tiles -> copies.of(tiles.path()).resolve(name))
                .orElseThrow(() -> new NotHere(id.toString()));
        return answer(bytes, type, viewer);
    }

    /** The bytes of a copy, to be asked for anew each time. */
    static ResponseEntity<Resource> answer(Path bytes, MediaType type, Viewer viewer) {
        FileSystemResource resource = new FileSystemResource(bytes);
        if (!resource.exists()) {
            throw new NotHere(String.valueOf(bytes.getFileName()));
        }
        long size = bytes.toFile().length();
        return ResponseEntity.ok()
                .headers(FileController.guarded(viewer))
                .eTag("\"" + size + "-" + Long.toHexString(bytes.toFile().lastModified()) + "\"")
                .contentType(type)
                .body(resource);
    }
}
