package vn.labuong.archive;

import java.util.Locale;

/** What an item is to those who use it. */
public enum ItemKind {
    TEXT,
    IMAGE,
    SOUND,
    FILM,
    BOOK,
    OBJECT,
    DATA;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "archive.kind." + code();
    }

    public static ItemKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
