package vn.labuong.archive.search;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemId;
import vn.labuong.shared.search.Audience;
import vn.labuong.shared.search.SearchIndex;

/** Search within one item for everybody, by the same key as everywhere. */
@Component
public class PageSearch {

    private final SearchIndex index;
    private final ItemIndex itemIndex;

    PageSearch(SearchIndex index, ItemIndex itemIndex) {
        this.index = index;
        this.itemIndex = itemIndex;
    }

    /**
     * A page that was found.
     *
     * @param position of its file in the item, from 0
     * @param number in its file, from 1
     */
    public record Found(int position, int number) {}

    /**
     * The pages whose own text holds all that is sought, in their order; passages of what is said in recordings among them.
     * The index may lag behind: whoever shows them asks the rule of access again. No statement but on a day's first search.
     */
    public List<Found> pages(ItemId item, String query) {
        itemIndex.reachToday();
        return index.pages(item.toString(), query, Audience.PUBLIC).stream()
                .map(number -> new Found(ItemDocuments.filePosition(number), ItemDocuments.numberInFile(number)))
                .toList();
    }
}
