package vn.labuong.archive.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.archive.page.Renditions.Kind;
import vn.labuong.archive.page.Renditions.Rendition;

/** Copies by the words of their addresses; what has no word here is served to nobody. */
final class CopyKind {

    private static final Map<String, Kind> KINDS = Map.of(
            "nho", Kind.THUMBNAIL,
            "anh", Kind.PICTURE,
            "nghe", Kind.SOUND,
            "phim", Kind.FILM,
            "bia", Kind.POSTER,
            "song", Kind.WAVEFORM,
            "phu-de", Kind.CAPTIONS);

    private CopyKind() {}

    static Optional<Kind> of(String word) {
        return Optional.ofNullable(KINDS.get(word));
    }

    static String address(Rendition copy) {
        String word = KINDS.entrySet().stream()
                .filter(entry -> entry.getValue() == copy.kind())
                .findFirst()
                .orElseThrow()
                .getKey();
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(ArchivePaths.FILES + "/" + copy.file() + "/" + word);
        if (copy.page() != null) {
            address.queryParam("trang", copy.page());
        }
        if (copy.language() != null) {
            address.queryParam("tieng", copy.language());
        }
        return address.toUriString();
    }
}
