package vn.labuong.portal.exhibition;

import java.util.Locale;

/** A text in one language and where it comes from; never blank. */
public record Wording(String text, Status status) {

    /** Where a text comes from. */
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

        /** The status of that code; what is none is an original. */
        public static Status of(String code) {
            for (Status status : values()) {
                if (status.code().equals(code)) {
                    return status;
                }
            }
            return ORIGINAL;
        }
    }
}
