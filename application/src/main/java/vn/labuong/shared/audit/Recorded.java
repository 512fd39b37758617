package vn.labuong.shared.audit;

/**
 * An entry was written; told within its transaction, so that whoever keeps something by heart can forget it on the commit.
 *
 * @param action as in {@link AuditEvent}
 */
public record Recorded(String action) {}
