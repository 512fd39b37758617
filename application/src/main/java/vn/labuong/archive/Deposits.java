package vn.labuong.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;

/**
 * Takes in what other modules make and want kept. It comes as a draft that only archivists and its agency see; they describe
 * it and decide whether it is published.
 */
public interface Deposits {

    /** A file by its name. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody; written as it is.
    record Deposited(String name, byte[] content) {}

    /**
     * Keeps the files as one item. The bytes are on the disk when this returns; their copies are made later.
     *
     * @param language of the title
     * @param files at least one
     * @return the code of the item
     */
    String deposit(String title, String language, @Nullable AgencyId agency, List<Deposited> files);
}
