package vn.labuong.archive;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * The addresses of what everybody may see of the archive, part by part, for lists that machines read; whoever is signed in
 * sees no more here. Each method costs one statement but {@link #concepts}, which costs none.
 */
public interface OpenAddresses {

    /**
     * An open item.
     *
     * @param path of its page
     * @param changed when it was published or its description changed last
     */
    record Open(ItemId id, String code, String path, Instant published, Instant changed) {}

    /**
     * So many items, in the order of their codes.
     *
     * @param number from 1
     * @param changed when one of them changed last
     */
    record Part(int number, Instant changed) {}

    /** The parts into which all of them fall. */
    List<Part> parts(int size);

    /** The items of a part, one by one as they come from the database; none beyond the last part. */
    void each(int part, int size, Consumer<Open> taker);

    /** The items published last. */
    List<Open> newest(int most);

    /** The paths of the pages of the thesaurus, in its order. */
    List<String> concepts();
}
