package vn.labuong.archive.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.iiif.Addresses;
import vn.labuong.archive.iiif.CanvasRows;
import vn.labuong.archive.iiif.ImageId;
import vn.labuong.archive.iiif.ImageInfo;
import vn.labuong.archive.iiif.PageImage;
import vn.labuong.archive.store.Copies;
import vn.labuong.shared.web.NotHere;

/** The pictures of pages by Image API 3, level 0: the same bytes that the viewer of the page shows, for everybody. */
@Controller
class IiifImageController {

    private static final String PATH = Addresses.IMAGE + "/{id}";

    private final CanvasRows canvases;
    private final IiifItems items;
    private final Copies copies;
    private final IiifAnswers answers;
    private final JsonMapper json;

    IiifImageController(CanvasRows canvases, IiifItems items, Copies copies, IiifAnswers answers, JsonMapper json) {
        this.canvases = canvases;
        this.items = items;
        this.copies = copies;
        this.answers = answers;
        this.json = json;
    }

    /** The address of the service leads to its description. */
    @GetMapping(PATH)
    ResponseEntity<Void> service(@PathVariable String id) {
        image(id, items.everybody());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(items.addresses().image(named(id)) + "/info.json"))
                .build();
    }

    @GetMapping(PATH + "/info.json")
    ResponseEntity<byte[]> description(@PathVariable String id) {
        PageImage image = image(id, items.everybody());
        String address = items.addresses().image(named(id));
        return answers.of(
                image.tiled() ? ImageInfo.of(address, image, tiles(image)) : ImageInfo.of(address, image),
                IiifAnswers.IMAGE);
    }

    @GetMapping(PATH + "/{region}/{size}/0/default.jpg")
    ResponseEntity<Resource> picture(@PathVariable String id, @PathVariable String region, @PathVariable String size) {
        Viewer everybody = items.everybody();
        Path bytes = image(id, everybody).file(region, size).orElseThrow(() -> new NotHere(id));
        return TileController.answer(bytes, MediaType.IMAGE_JPEG, everybody);
    }

    private static ImageId named(String id) {
        return ImageId.parse(id).orElseThrow(() -> new NotHere(id));
    }

    /** One statement. */
    private PageImage image(String id, Viewer viewer) {
        CanvasRows.Drawn drawn = canvases.drawn(named(id), viewer).orElseThrow(() -> new NotHere(id));
        Path folder = copies.of(drawn.folder());
        if (!Files.isDirectory(folder)) {
            throw new NotHere(id);
        }
        return new PageImage(folder, drawn.size().width(), drawn.size().height(), drawn.tiled());
    }

    /** As the description says that was written when they were drawn; settings may have changed since. */
    private ImageInfo.Tiles tiles(PageImage image) {
        try {
            JsonNode tiles = json.readTree(Files.readString(image.folder().resolve("info.json")))
                    .path("tiles")
                    .path(0);
            List<Integer> scales = new ArrayList<>();
            tiles.path("scaleFactors").forEach(scale -> scales.add(scale.asInt()));
            return new ImageInfo.Tiles(tiles.path("width").asInt(), scales);
        } catch (IOException fault) {
            throw new UncheckedIOException("Tiles without a description", fault);
        }
    }
}
