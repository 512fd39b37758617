package vn.labuong.archive.store;

import io.ocfl.core.path.constraint.ContentPathConstraintProcessor;
import io.ocfl.core.storage.OcflStorage;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** What the store lies on. Paths are those that OCFL gives below the root of the store. */
interface Ground extends AutoCloseable {

    OcflStorage storage();

    /** What names of content may be, so that they are possible on this ground. */
    ContentPathConstraintProcessor names();

    /** The bytes as a file that programs can read, fetched where they lie elsewhere. Never written to. */
    Path file(String path);

    /** The bytes as they lie there now, never from a copy; empty where there are none. */
    Optional<InputStream> open(String path);

    /** Drops what may have been fetched of it. */
    default void forget(String path) {}

    @Override
    void close();
}
