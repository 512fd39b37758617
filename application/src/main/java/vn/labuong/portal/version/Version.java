package vn.labuong.portal.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version that was written, and when.
 *
 * @param act message key of what was done
 * @param restores the version that it brought back, null for none
 */
public record Version(int number, String act, @Nullable Integer restores, Instant at, String by) {}
