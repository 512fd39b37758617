package vn.labuong.archive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.page.Pages;
import vn.labuong.archive.search.PageMarks;

/**
 * One page of a file as the viewer shows it.
 *
 * @param file place of its file in the item, from 1
 * @param of how many pages the file has
 * @param open whether whoever asks may see this page; picture and text are empty where not
 * @param picture address of its picture, null where none has been made yet
 * @param tiles address below which its tiles are, null where it has none
 * @param text in pieces, those which a search looks for apart; empty where there is none
 * @param marks where on the picture the words of a search stand
 * @param source where the text comes from, in words; null where there is none
 * @param neighbours the pages around this one, itself among them; empty where it is the only one
 * @param counted how many pages of the file have a text and a picture; null where it has no counted pages
 */
record PageView(
        int file,
        int number,
        int of,
        boolean open,
        @Nullable String picture,
        @Nullable String tiles,
        List<PageMarks.Piece> text,
        List<PageMarks.Mark> marks,
        @Nullable String language,
        @Nullable String source,
        @Nullable String previous,
        @Nullable String next,
        String first,
        String last,
        List<Neighbour> neighbours,
        Pages.@Nullable Counted counted) {

    /** Whether some word was read unsurely. */
    public boolean unsure() {
        return text.stream().anyMatch(PageMarks.Piece::unsure);
    }

    /** A page to turn to. */
    record Neighbour(int number, String href, @Nullable String thumbnail, boolean here) {}
}
