package vn.labuong.portal.exhibition;

import java.util.List;

/** A part of the tour: a title, what leads into it, and its blocks in their order. */
public record Section(String id, Words title, Words lead, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    Section with(List<Block> others) {
        return new Section(id, title, lead, others);
    }
}
