package vn.labuong.archive.item;

import vn.labuong.archive.ItemId;

/** Files or pages of an item are more closed than they were; published in the transaction that closes them. */
public record PartsClosed(ItemId item) {}
