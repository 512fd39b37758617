package vn.labuong.archive.iiif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.iiif.ItemWords.Download;
import vn.labuong.archive.iiif.ItemWords.Holder;
import vn.labuong.archive.iiif.ItemWords.Home;
import vn.labuong.archive.iiif.ItemWords.Pair;
import vn.labuong.archive.iiif.PageCanvas.Size;

/**
 * An item as a Manifest of Presentation API 3.0: a canvas for each page and each recording. Texts of pages are named and not
 * told, so that a book of thousands of pages stays quick.
 */
public final class Manifest {

    static final String PRESENTATION = "http://iiif.io/api/presentation/3/context.json";
    static final String SEARCH = "http://iiif.io/api/search/2/context.json";

    private static final String JPEG = "image/jpeg";
    private static final String PAGE = "AnnotationPage";

    private final Addresses at;
    private final ItemWords words;

    private Manifest(Addresses at, ItemWords words) {
        this.at = at;
        this.words = words;
    }

    /** A canvas and the place of its file in the item. */
    private record Placed(
            int position, Resource canvas, @Nullable Resource thumbnail) {}

    /** The whole; there must be a page or a recording. */
    public static Map<String, Object> of(
            Addresses at,
            ItemWords words,
            List<PageCanvas> pages,
            List<Recording> recordings,
            List<Download> downloads) {
        return new Manifest(at, words).whole(pages, recordings, downloads).tree();
    }

    private Resource whole(List<PageCanvas> pages, List<Recording> recordings, List<Download> downloads) {
        List<Placed> placed = new ArrayList<>();
        pages.forEach(page -> placed.add(new Placed(page.position(), canvas(page), thumbnail(page))));
        recordings.forEach(one -> placed.add(new Placed(one.position(), canvas(one), poster(one))));
        placed.sort(Comparator.comparingInt(Placed::position));
        boolean readable = pages.stream().anyMatch(PageCanvas::readable);
        Object context = readable ? List.of(SEARCH, PRESENTATION) : PRESENTATION;
        return Resource.document(context, at.manifest(words.code()), "Manifest")
                .say("label", words.label())
                .say("summary", words.summary())
                .say("metadata", words.metadata().stream().map(Pair::resource).toList())
                .say("requiredStatement", words.required().resource())
                .say("rights", words.rights())
                .say("provider", words.holder() == null ? null : List.of(provider(words.holder())))
                .say("homepage", words.homes().stream().map(Home::resource).toList())
                .say("rendering", downloads.stream().map(Manifest::rendering).toList())
                .say("thumbnail", firstThumbnail(placed))
                .say("viewingDirection", "left-to-right")
                .say("behavior", List.of(words.paged() ? "paged" : "individuals"))
                .say("service", readable ? List.of(Resource.of(at.search(words.code()), "SearchService2")) : null)
                .list("items", placed.stream().map(Placed::canvas).toList());
    }

    private static @Nullable List<Resource> firstThumbnail(List<Placed> placed) {
        return placed.stream()
                .map(Placed::thumbnail)
                .filter(Objects::nonNull)
                .findFirst()
                .map(List::of)
                .orElse(null);
    }

    private static Resource provider(Holder holder) {
        return Resource.of(holder.homes().get(0).address(), "Agent")
                .say("label", holder.label())
                .say("homepage", holder.homes().stream().map(Home::resource).toList());
    }

    private static Resource rendering(Download file) {
        return Resource.of(file.address(), type(file.mediaType()))
                .say("label", LanguageMap.none(file.name()))
                .say("format", file.mediaType());
    }

    /** The kinds that the standard names; whatever else there is, is data. */
    private static String type(@Nullable String mediaType) {
        String kind = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
        if (kind.startsWith("image/")) {
            return "Image";
        }
        if (kind.startsWith("audio/")) {
            return "Sound";
        }
        if (kind.startsWith("video/")) {
            return "Video";
        }
        boolean data = kind.isEmpty() || kind.matches("application/(zip|octet-stream|json|.*spreadsheet.*|.*excel.*)");
        return data ? "Dataset" : "Text";
    }

    private Resource canvas(PageCanvas page) {
        String canvas = at.canvas(words.code(), page.id());
        Resource thumbnail = thumbnail(page);
        Resource text = Resource.of(at.text(words.code(), page.id()), PAGE);
        return Resource.of(canvas, "Canvas")
                .say("label", words.page().apply(page.number()))
                .say("width", page.width())
                .say("height", page.height())
                .say("thumbnail", thumbnail == null ? null : List.of(thumbnail))
                .list("items", List.of(painted(canvas, picture(page))))
                .say("annotations", page.readable() ? List.of(text) : null);
    }

    private Resource picture(PageCanvas page) {
        String service = at.image(page.id());
        return Resource.of(service + "/full/max/0/default.jpg", "Image")
                .say("format", JPEG)
                .say("width", page.picture().width())
                .say("height", page.picture().height())
                .say("service", List.of(Resource.of(service, "ImageService3").say("profile", ImageInfo.PROFILE)));
    }

    private @Nullable Resource thumbnail(PageCanvas page) {
        Size size = page.thumbnail();
        return size == null
                ? null
                : Resource.of(
                                at.image(page.id()) + "/full/" + size.width() + "," + size.height() + "/0/default.jpg",
                                "Image")
                        .say("format", JPEG)
                        .say("width", size.width())
                        .say("height", size.height());
    }

    private Resource canvas(Recording recording) {
        String canvas = at.canvas(words.code(), recording.file());
        Resource poster = poster(recording);
        Size size = recording.size();
        Resource body = Resource.of(recording.address(), recording.isFilm() ? "Video" : "Sound")
                .say("format", recording.mediaType())
                .say("duration", recording.seconds());
        Resource whole = Resource.of(canvas, "Canvas")
                .say("label", LanguageMap.none(recording.name()))
                .say("duration", recording.seconds());
        if (size != null) {
            body.say("width", size.width()).say("height", size.height());
            whole.say("width", size.width()).say("height", size.height());
        }
        return whole.say("thumbnail", poster == null ? null : List.of(poster))
                .list("items", List.of(painted(canvas, body)))
                .say("annotations", recording.tracks().isEmpty() ? null : List.of(captions(canvas, recording)));
    }

    private static @Nullable Resource poster(Recording recording) {
        String address = recording.poster();
        Size size = recording.size();
        Resource poster = address == null ? null : Resource.of(address, "Image").say("format", JPEG);
        return poster == null || size == null
                ? poster
                : poster.say("width", size.width()).say("height", size.height());
    }

    private static Resource captions(String canvas, Recording recording) {
        List<Resource> tracks = recording.tracks().stream()
                .map(track -> Resource.of(canvas + "/captions/" + track.language(), "Annotation")
                        .say("motivation", "supplementing")
                        .say(
                                "body",
                                Resource.of(track.address(), "Text")
                                        .say("format", "text/vtt")
                                        .say("language", track.language())
                                        .say("label", track.name()))
                        .say("target", canvas))
                .toList();
        return Resource.of(canvas + "/captions", PAGE).list("items", tracks);
    }

    private static Resource painted(String canvas, Resource body) {
        Resource painting = Resource.of(canvas + "/painting", "Annotation")
                .say("motivation", "painting")
                .say("body", body)
                .say("target", canvas);
        return Resource.of(canvas + "/paintings", PAGE).list("items", List.of(painting));
    }
}
