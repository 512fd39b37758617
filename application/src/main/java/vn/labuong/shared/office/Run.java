package vn.labuong.shared.office;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one look. Any text is taken: what XML forbids is left out when written, a line break inside
 * becomes a soft break, no-break spaces stay.
 *
 * @param bookmark the stable name by which this figure or phrase can be found again, see {@link Bookmark}
 * @param link where the evidence is: http, https, mailto, or only a fragment ({@code #name}) for a bookmark in the
 *     same document
 */
public record Run(
        String text,
        boolean bold,
        boolean italic,
        Language language,
        @Nullable String bookmark,
        @Nullable URI link) {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    public Run {
        Bookmark.check(bookmark);
        if (link != null && !isAllowed(link)) {
            throw new IllegalArgumentException("A document links to http, https, mailto or a fragment, not to " + link);
        }
    }

    private static boolean isAllowed(URI link) {
        return link.getScheme() != null
                ? SCHEMES.contains(link.getScheme().toLowerCase(Locale.ROOT))
                : link.getRawFragment() != null && link.toString().startsWith("#");
    }

    public static Run of(String text) {
        return new Run(text, false, false, Language.VI, null, null);
    }

    public Run inBold() {
        return new Run(text, true, italic, language, bookmark, link);
    }

    public Run inItalics() {
        return new Run(text, bold, true, language, bookmark, link);
    }

    public Run in(Language other) {
        return new Run(text, bold, italic, other, bookmark, link);
    }

    public Run marked(String name) {
        return new Run(text, bold, italic, language, name, link);
    }

    public Run linkedTo(URI address) {
        return new Run(text, bold, italic, language, bookmark, address);
    }

    Run withText(String other) {
        return new Run(other, bold, italic, language, bookmark, link);
    }
}
