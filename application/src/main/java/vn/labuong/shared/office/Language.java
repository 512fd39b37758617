package vn.labuong.shared.office;

/** The language a run is proofed in. Khmer letters are found by their script, whatever is said here. */
public enum Language {
    VI("vi-VN"),
    EN("en-GB"),
    KM("km-KH");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }
}
