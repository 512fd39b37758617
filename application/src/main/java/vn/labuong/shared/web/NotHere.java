package vn.labuong.shared.web;

/** What the address names is not here, or not for this person to know of: answered with 404. */
public class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotHere(String what) {
        super(what);
    }
}
