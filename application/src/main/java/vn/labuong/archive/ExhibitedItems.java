package vn.labuong.archive;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an exhibition takes from the archive, as everybody may see it, whoever is signed in. Each method costs a fixed number
 * of statements.
 */
public interface ExhibitedItems {

    /** By code; an item that is not open to everybody is not in it. */
    Map<String, ItemMedia> media(Collection<String> codes, Locale locale);

    /** Open items that hold the words, the best first. */
    List<ItemCard> find(String words, int most, Locale locale);

    /**
     * The codes of demonstration items by the name of the file that they came as; what has not come in yet is not in it. Of
     * use where a demonstration names its items before they are there.
     */
    Map<String, String> demonstration(Collection<String> fileNames);
}
