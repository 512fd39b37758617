package vn.labuong.archive.item;

import java.util.Locale;

/**
 * A value in a language.
 *
 * @param position tells several values of one field apart; translations of one another share it
 * @param language vi, en, km, or und where it is not known
 * @param value NFC, never blank
 */
public record TaggedText(TextField field, int position, String language, String value, Status status) {

    /** Where a value comes from. */
    public enum Status {
        ORIGINAL,
        TRANSLATED,
        /** By a program, read by nobody yet. */
        MACHINE,
        /** A translation that somebody who reads both languages has looked through. */
        VERIFIED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
