package vn.labuong.archive.item;

import java.util.Locale;

/** Fields of an item whose values are in a language. */
public enum TextField {
    TITLE,
    ALTERNATIVE_TITLE,
    ABSTRACT,
    DESCRIPTION,
    /** Name of the event that a picture or recording shows. */
    EVENT,
    KEYWORD,
    CAPTION,
    NOTE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TextField of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
