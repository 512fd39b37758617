package vn.labuong.archive.ingest;

import java.nio.file.Path;
import vn.labuong.archive.guard.Facts;
import vn.labuong.archive.guard.FileName;
import vn.labuong.archive.guard.Verdict;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.store.ArchiveFile;

/**
 * A file on its way.
 *
 * @param item as it stands now
 * @param bytes where its bytes are now: among the arrivals, or in the store once it is kept; never written to
 * @param look the look at its structure that all stages of this run share
 */
public record FileWork(ArchiveFile file, Item item, Path bytes, LookOnce look) {

    FileName name() {
        return FileName.of(file.name());
    }

    /** Whether it may be handed to decoders. */
    Verdict verdict() {
        return look.verdict(bytes, name());
    }

    /**
     * What its structure says.
     *
     * @throws IllegalStateException where it may not be handed to decoders, which the guard has ruled out before
     */
    Facts facts() {
        if (verdict() instanceof Verdict.Safe safe) {
            return safe.facts();
        }
        throw new IllegalStateException("A file that was safe is so no more");
    }
}
