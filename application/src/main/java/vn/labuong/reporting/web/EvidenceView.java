package vn.labuong.reporting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a report as its page shows it.
 *
 * @param bySubject by the name of what it is about
 * @param open whether the reader may add and withdraw now
 * @param newest files that may be cited again
 */
record EvidenceView(Map<String, List<Line>> bySubject, boolean open, List<Choice> newest, String largest) {

    /**
     * One citation.
     *
     * @param by who named it and when
     * @param withdrawn who withdrew it and when, null while it holds
     * @param readable whether this reader may have the file
     */
    record Line(
            long id,
            String name,
            String size,
            @Nullable String page,
            @Nullable String note,
            boolean mayBePublic,
            String by,
            @Nullable String withdrawn,
            boolean readable) {}

    /** A file to choose. */
    record Choice(long id, String text) {}
}
