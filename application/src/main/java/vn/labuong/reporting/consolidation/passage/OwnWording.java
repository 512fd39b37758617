package vn.labuong.reporting.consolidation.passage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote in place of a paragraph.
 *
 * @param version counts from 1; whoever writes the next names the one they saw
 * @param text null where the person went back to what is written from the answers
 * @param generated what stood there from the answers at that moment
 * @param sources the answers it rests on, each with its version, as {@code Reference.exact}
 */
public record OwnWording(
        String passage,
        int version,
        @Nullable String text,
        String generated,
        List<String> sources,
        String who,
        Instant at) {

    public OwnWording {
        sources = List.copyOf(sources);
    }
}
