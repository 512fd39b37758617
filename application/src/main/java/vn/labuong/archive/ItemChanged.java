package vn.labuong.archive;

/** Something of an item changed: its description, its files, its texts, or who may see it. */
public record ItemChanged(ItemId item) {}
