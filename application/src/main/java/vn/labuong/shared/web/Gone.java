package vn.labuong.shared.web;

/** What the address names was here and was taken back on purpose: answered with 410. */
public class Gone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Gone(String what) {
        super(what);
    }
}
