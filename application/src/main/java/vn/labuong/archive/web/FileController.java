package vn.labuong.archive.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.archive.FileId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.access.Viewers;
import vn.labuong.archive.item.Items;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.page.Renditions.Kind;
import vn.labuong.archive.page.Renditions.Rendition;
import vn.labuong.archive.store.ArchiveFile;
import vn.labuong.archive.store.ArchiveFiles;
import vn.labuong.archive.store.Copies;
import vn.labuong.archive.store.OriginalStore;
import vn.labuong.shared.web.NotHere;

/**
 * Bytes of files and of their copies. Each answer asks the rule of access anew, and no cache may answer instead, so that a
 * withdrawal holds from the next request on. To know an id opens nothing.
 */
@Controller
class FileController {

    /** What a browser may show by itself, all of it of our own making: the one kind of SVG is the wave of a sound. */
    private static final Set<String> SHOWN = Set.of(
            "image/jpeg",
            "image/png",
            "image/webp",
            "image/gif",
            "image/svg+xml",
            "audio/mpeg",
            "audio/mp4",
            "audio/ogg",
            "audio/webm",
            "video/mp4",
            "video/webm",
            "text/vtt",
            "application/json");

    private final ArchiveFiles files;
    private final Items items;
    private final Renditions renditions;
    private final OriginalStore store;
    private final Copies copies;
    private final Viewers viewers;

    FileController(
            ArchiveFiles files,
            Items items,
            Renditions renditions,
            OriginalStore store,
            Copies copies,
            Viewers viewers) {
        this.files = files;
        this.items = items;
        this.renditions = renditions;
        this.store = store;
        this.copies = copies;
        this.viewers = viewers;
    }

    /** The original, as it came; never shown in the browser. */
    @GetMapping(ArchivePaths.FILES + "/{id}/goc")
    ResponseEntity<Resource> original(@PathVariable UUID id) {
        Viewer viewer = viewers.current();
        ArchiveFile file = files.takeable(new FileId(id), viewer)
                .filter(found -> mayTake(found, viewer))
                .orElseThrow(() -> new NotHere(id.toString()));
        OriginalStore.Place place = file.place();
        if (place == null) {
            throw new NotHere(id.toString());
        }
        return ResponseEntity.ok()
                .headers(guarded(viewer))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                .eTag("\"" + file.sha256() + "\"")
                .contentType(type(file.mediaType()))
                .body(new FileSystemResource(store.bytes(place)));
    }

    /** A copy for use: of the file, or of one of its pages. */
    @GetMapping(ArchivePaths.FILES + "/{id}/{word}")
    ResponseEntity<Resource> copy(
            @PathVariable UUID id,
            @PathVariable String word,
            @RequestParam(required = false) @Nullable Integer trang,
            @RequestParam(required = false) @Nullable String tieng) {
        Viewer viewer = viewers.current();
        Kind kind = CopyKind.of(word).orElseThrow(() -> new NotHere(word));
        Rendition copy = renditions
                .visible(new FileId(id), trang, kind, tieng, viewer)
                .filter(found -> SHOWN.contains(found.mediaType()))
                .orElseThrow(() -> new NotHere(id.toString()));
        Path bytes = copies.of(copy.path());
        FileSystemResource resource = new FileSystemResource(bytes);
        if (!resource.exists()) {
            throw new NotHere(id.toString());
        }
        HttpHeaders headers = guarded(viewer);
        if (!viewer.staff()) {
            // Viewers on other sites play recordings and read captions by a manifest of IIIF.
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        return ResponseEntity.ok()
                .headers(headers)
                .eTag("\"" + copy.size() + "-" + Long.toHexString(bytes.toFile().lastModified()) + "\"")
                .contentType(MediaType.parseMediaType(copy.mediaType()))
                .body(resource);
    }

    /** Proof that belongs to an item is for those who keep it. */
    private boolean mayTake(ArchiveFile file, Viewer viewer) {
        if (file.role() != ArchiveFile.Role.EVIDENCE) {
            return true;
        }
        return items.find(file.item(), viewer)
                .map(item -> Optional.ofNullable(item.description().agency())
                        .map(agency -> viewer.keeps().contains(agency))
                        .orElse(viewer.archivist()))
                .orElse(false);
    }

    /** What goes with every answer of bytes. */
    static HttpHeaders guarded(Viewer viewer) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
        headers.set(HttpHeaders.CACHE_CONTROL, viewer.staff() ? "private, no-store" : "no-cache, must-revalidate");
        return headers;
    }

    private static MediaType type(@Nullable String identified) {
        try {
            MediaType type =
                    identified == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(identified);
            boolean page =
                    type.getSubtype().contains("html") || type.getSubtype().contains("xml");
            return page ? MediaType.APPLICATION_OCTET_STREAM : type;
        } catch (InvalidMediaTypeException unheardOf) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    /** The name by RFC 6266: in full for all programs of this century, its plain letters for the others. */
    static String attachment(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replace('\u0111', 'd')
                .replace('\u0110', 'D')
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ -~]|[\"\\\\%/]", "_");
        String full = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }
}
