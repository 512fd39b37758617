package vn.labuong.archive.ingest;

import java.nio.file.Path;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.store.ArchiveFile;

/**
 * A file on its way.
 *
 * @param item as it stands now
 * @param bytes where its bytes are now: among the arrivals, or in the store once it is kept; never written to
 */
public record FileWork(ArchiveFile file, Item item, Path bytes) {}
