package vn.labuong.shared.search;

import java.util.List;
import java.util.Optional;

/**
 * An index of items and their pages. It holds nothing that the database does not: it may be thrown away and made again.
 * Safe for several threads.
 */
public interface SearchIndex extends AutoCloseable {

    /**
     * Puts an item with all its pages in the place of whatever the index held of it, at once: a search sees either all or
     * nothing of the change, from the next search on. Nobody finds a page who may not read its item's own document.
     *
     * @param item its own document, part 0
     * @param pages looked through up to twice, not kept; may be made while they are read
     */
    void put(SearchDocument item, Iterable<SearchDocument> pages);

    /** Removes all that the index holds of an item. On return no search finds it, also after the loss of power. */
    void remove(String item);

    /** One page of items with their facets. */
    SearchResult search(SearchRequest request);

    /**
     * The pages of one item whose own text holds all that is sought, by their numbers, from the first to the last; none for
     * a text without words. Costs time with the number of pages found.
     */
    List<Integer> pages(String item, String text, Audience audience);

    /**
     * The text with words that occur in place of those that do not, as "nhân quyền" for "nhan quyenn"; empty when all
     * occur or nothing is near. Only words of documents that the audience may read are known to it.
     */
    Optional<String> suggestion(String text, Audience audience);

    /** On return everything put before is on the disk. Without it this happens every few seconds. */
    void commit();

    /** Rewrites what still holds bytes of removed text, for the sake of withdrawals; takes its time on a large index. */
    void purge();

    /** It was made by another version of the key, or is damaged: {@link #clear} it and put everything again. */
    boolean mustBeRebuilt();

    /** There was none when it was opened, so it holds nothing of what was put before. */
    boolean isNew();

    /** Empties the index; afterwards it need not be rebuilt. */
    void clear();

    /** Commits and lets go of the folder. */
    @Override
    void close();
}
