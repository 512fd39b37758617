package vn.labuong.shared.cli;

/**
 * A verb that needs neither database nor framework and answers before they would have started. Named in
 * {@code META-INF/services}, created by its no-argument constructor.
 */
public interface EarlyCommand extends Command {}
