package vn.labuong.shared.closing;

import java.time.Instant;
import java.util.UUID;

/**
 * Something was taken back from the public, or opened again.
 *
 * @param at to the microsecond
 * @param kind slug that starts with the module, such as {@code archive.item.closed}
 * @param subject an id, or for a part of something the id, {@code #} and a number; never a name
 */
public record Closing(UUID id, Instant at, String kind, String subject) {}
