package vn.labuong.archive;

/** An item became public, or what the public sees of it changed. */
public record ItemPublished(ItemId item) {}
