package vn.labuong.organisation.register;

import java.time.Instant;

/**
 * Who added rows to the register, when and why.
 *
 * @param event the reorganisation they belong to; empty for a single correction
 * @param reason empty only for what ships with the product
 */
public record JournalEntry(Instant at, String by, String event, String reason) {}
