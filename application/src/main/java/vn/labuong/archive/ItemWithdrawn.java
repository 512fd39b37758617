package vn.labuong.archive;

/** An item is no longer public; every public copy goes at once. */
public record ItemWithdrawn(ItemId item) {}
