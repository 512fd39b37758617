package vn.labuong.shared.office;

/** Where text stands in its cell or line; figures stand at the right. */
public enum Alignment {
    LEFT("left"),
    CENTRE("center"),
    RIGHT("right"),
    JUSTIFIED("both");

    private final String code;

    Alignment(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
