package vn.labuong.archive.ingest;

import java.util.Locale;

/** What is done with each file, in this order. */
public enum StageName {
    /** The bytes are here and their SHA-256 is what it was when they came. */
    CHECKSUM,
    /** Refuses what would harm a reader of it, before anything is decoded. */
    GUARD,
    IDENTIFY,
    SCAN,
    KEEP,
    DERIVE,
    /** After the copies: what a camera turned is recognised from the upright picture. */
    TEXT,
    INDEX;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "archive.stage." + code();
    }

    public static StageName of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
