package vn.labuong.shared.office;

/** A layout profile is missing or leaves a value open. */
public class LayoutProfileUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LayoutProfileUnusable(String id, String why) {
        super("The layout profile " + id + " " + why);
    }
}
