package vn.labuong.archive.iiif;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Manifests gathered: a Collection of parts, and each part a Collection of manifests. */
public final class ManifestCollections {

    private static final String COLLECTION = "Collection";

    private ManifestCollections() {}

    /**
     * A manifest as a part names it.
     *
     * @param label language map of the titles
     * @param picture address of a small one, null for none
     */
    public record Entry(
            String code,
            Map<String, List<String>> label,
            @Nullable String picture) {}

    /** The parts by their numbers. */
    public static Map<String, Object> all(
            Addresses at,
            Map<String, List<String>> label,
            List<Integer> parts,
            IntFunction<Map<String, List<String>>> partLabel) {
        return Resource.document(Manifest.PRESENTATION, at.collection(), COLLECTION)
                .say("label", label)
                .list(
                        "items",
                        parts.stream()
                                .map(part -> Resource.of(at.collection(part), COLLECTION)
                                        .say("label", partLabel.apply(part)))
                                .toList())
                .tree();
    }

    /** A part with its manifests. */
    public static Map<String, Object> part(
            Addresses at, Map<String, List<String>> label, int number, List<Entry> entries) {
        return Resource.document(Manifest.PRESENTATION, at.collection(number), COLLECTION)
                .say("label", label)
                .say("partOf", List.of(Resource.of(at.collection(), COLLECTION)))
                .list(
                        "items",
                        entries.stream().map(entry -> manifest(at, entry)).toList())
                .tree();
    }

    private static Resource manifest(Addresses at, Entry entry) {
        String picture = entry.picture();
        return Resource.of(at.manifest(entry.code()), "Manifest")
                .say("label", entry.label())
                .say(
                        "thumbnail",
                        picture == null
                                ? null
                                : List.of(Resource.of(picture, "Image").say("format", "image/jpeg")));
    }
}
