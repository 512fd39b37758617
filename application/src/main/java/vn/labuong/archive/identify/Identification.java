package vn.labuong.archive.identify;

import java.util.List;
import vn.labuong.archive.guard.FileKind;

/**
 * What a file is.
 *
 * @param kind by its own bytes; decides how it is served
 * @param formats by PRONOM, the likeliest first; empty where PRONOM knows none or was not asked
 * @param method how the formats were found
 * @param signatures versions of the signature files, as {@code 122/20260119}; empty where there are none: a file is
 *     identified again when they change
 * @param extensionMismatch the name's extension is not one of what was found
 */
public record Identification(
        FileKind kind, List<Format> formats, Method method, String signatures, boolean extensionMismatch) {

    public Identification {
        formats = List.copyOf(formats);
    }

    /**
     * A format of PRONOM.
     *
     * @param puid as {@code fmt/412}
     */
    public record Format(String puid, String name) {}

    /** What the answer rests on, the surest first. */
    public enum Method {
        /** The members of a package. */
        CONTAINER,
        /** A pattern of bytes. */
        SIGNATURE,
        /** The extension alone: a guess. */
        EXTENSION,
        /** The first bytes, without PRONOM. */
        BASIC,
        /** PRONOM's process failed on this file; the kind stands. */
        FAILED
    }
}
