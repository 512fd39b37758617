package vn.labuong.archive;

import java.util.Locale;

/** Who an item, a file or a page is open to, from the most open to the most closed. */
public enum Level {
    /** Everybody, once published, no longer under embargo, and agreed to by the people in it. */
    PUBLIC,
    /** Everybody who works with the system. */
    STAFF,
    /** The people of the agency whose item it is, and archivists. */
    AGENCY,
    /** Only those who keep it for its agency. */
    SEALED;

    /** As the database writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Level of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public Level mostClosed(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
