package vn.labuong.archive.item;

import java.util.Locale;

/** Whether people can be recognised in an item. */
public enum People {
    /** Nobody has looked yet; it cannot become public. */
    UNKNOWN,
    NONE,
    IDENTIFIABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static People of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
