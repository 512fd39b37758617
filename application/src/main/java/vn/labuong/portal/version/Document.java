package vn.labuong.portal.version;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of the site that editors write, and one version of what it says.
 *
 * @param <C> what it says
 */
public interface Document<C> {

    UUID id();

    /** By which addresses name it. */
    String slug();

    /** Counts every change. */
    int version();

    /** The last version of its content. */
    int written();

    /** The version that everybody sees, null as long as it was never shown. */
    @Nullable Integer shown();

    /** Of the version that was asked for. */
    C content();
}
