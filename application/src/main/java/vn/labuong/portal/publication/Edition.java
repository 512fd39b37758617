package vn.labuong.portal.publication;

import java.util.List;

/**
 * A publication in one language.
 *
 * @param language one of {@link #LANGUAGES}
 * @param item code of the item of the archive whose files it is; in a demonstration {@code demo:} and the name of a file of
 *     the demonstration archive
 */
public record Edition(String language, String item) {

    /** In which there may be editions: those of the site, those of the province's communities, those of its guests. */
    public static final List<String> LANGUAGES = List.of("vi", "en", "km", "cja", "zh", "fr");
}
