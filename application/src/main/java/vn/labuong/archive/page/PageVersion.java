package vn.labuong.archive.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.page.PageOfFile.Source;

/**
 * One of the texts that a page has had.
 *
 * @param madeBy a username, or the name of a program
 * @param restores the version whose text it takes up again, null for none
 * @param inForce whether it is the text that is shown and searched
 */
public record PageVersion(
        int version,
        String text,
        Source source,
        @Nullable String language,
        Instant madeAt,
        String madeBy,
        @Nullable Integer restores,
        boolean inForce) {}
