package vn.labuong.archive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.search.PageMarks;

/**
 * What is said in a recording, a line each with its time.
 *
 * @param all how many lines there are; those shown are a part of a long one
 * @param earlier address of the part before, null where there is none; likewise later
 * @param languages in which it can be read; empty where there is only this one
 * @param from second from which it is to be heard, null for the beginning
 */
record TranscriptView(
        String language,
        List<Line> lines,
        int all,
        @Nullable String earlier,
        @Nullable String later,
        List<Choice> languages,
        @Nullable Integer from) {

    /** One line; {@code clock} is its time as people write it. */
    record Line(double second, String clock, String href, List<PageMarks.Piece> pieces) {}

    /** A language to read it in. */
    record Choice(String language, String name, String href, boolean here) {}
}
