package vn.labuong.archive.retention;

import java.util.Map;
import vn.labuong.archive.ItemId;

/**
 * The items that somebody decides on.
 *
 * @param seen each with the version that they had before their eyes
 */
public record Chosen(Map<ItemId, Integer> seen) {

    public Chosen {
        seen = Map.copyOf(seen);
    }
}
