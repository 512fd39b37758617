package vn.labuong.archive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.search.PageMarks;

/**
 * One page of a file as the viewer shows it.
 *
 * @param of how many pages the file has
 * @param open whether whoever asks may see this page; picture and text are empty where not
 * @param picture address of its picture, null where none has been made yet
 * @param text in pieces, those which a search looks for apart; empty where there is none
 * @param marks where on the picture the words of a search stand
 * @param source where the text comes from, in words; null where there is none
 */
record PageView(
        int number,
        int of,
        boolean open,
        @Nullable String picture,
        List<PageMarks.Piece> text,
        List<PageMarks.Mark> marks,
        @Nullable String language,
        @Nullable String source,
        @Nullable String previous,
        @Nullable String next,
        String first,
        String last) {}
