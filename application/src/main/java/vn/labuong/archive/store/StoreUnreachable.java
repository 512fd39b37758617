package vn.labuong.archive.store;

/** The store's folder or bucket cannot be opened; the message names it. */
public final class StoreUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreUnreachable(String ground, RuntimeException cause) {
        super("The archive's store cannot be opened: " + ground, cause);
    }
}
