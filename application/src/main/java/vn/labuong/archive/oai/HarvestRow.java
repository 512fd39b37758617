package vn.labuong.archive.oai;

import java.time.Instant;
import java.util.List;
import vn.labuong.archive.ItemId;

/**
 * An item as harvesters know it.
 *
 * @param stamp when what they see of it changed last, in whole seconds
 * @param open false where it is to be forgotten by whoever took a copy
 * @param tags by which sets find it, see {@link HarvestSets}
 */
record HarvestRow(ItemId id, Instant stamp, boolean open, List<String> tags) {

    HarvestRow {
        tags = List.copyOf(tags);
    }
}
