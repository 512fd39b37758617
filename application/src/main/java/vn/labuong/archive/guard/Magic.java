package vn.labuong.archive.guard;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells kinds of files apart by their first bytes. */
final class Magic {

    /** How many bytes are looked at. */
    static final int LOOKED_AT = 4096;

    private Magic() {}

    static FileKind of(byte[] head) {
        if (head.length == 0) {
            return FileKind.EMPTY;
        }
        FileKind binary = picture(head);
        binary = binary == FileKind.UNKNOWN ? document(head) : binary;
        binary = binary == FileKind.UNKNOWN ? media(head) : binary;
        return binary == FileKind.UNKNOWN ? text(head) : binary;
    }

    private static FileKind picture(byte[] head) {
        if (at(head, 0, 0xFF, 0xD8, 0xFF)) {
            return FileKind.JPEG;
        }
        if (at(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return FileKind.PNG;
        }
        if (at(head, 0, 'G', 'I', 'F', '8') && (at(head, 4, '7', 'a') || at(head, 4, '9', 'a'))) {
            return FileKind.GIF;
        }
        boolean tiff = at(head, 0, 'I', 'I', 42, 0) || at(head, 0, 'M', 'M', 0, 42);
        if (tiff || at(head, 0, 'I', 'I', 43, 0) || at(head, 0, 'M', 'M', 0, 43)) {
            return FileKind.TIFF;
        }
        if (at(head, 0, 'R', 'I', 'F', 'F') && at(head, 8, 'W', 'E', 'B', 'P')) {
            return FileKind.WEBP;
        }
        // Two letters are little: the size of the header that follows must be one that exists.
        boolean bitmap =
                at(head, 0, 'B', 'M') && head.length > 18 && head[14] >= 12 && head[14] <= 124 && head[15] == 0;
        return bitmap ? FileKind.BMP : FileKind.UNKNOWN;
    }

    private static FileKind document(byte[] head) {
        // Readers of PDF accept the mark anywhere in the first 1,024 bytes.
        if (ascii(head, 0, 1024).contains("%PDF-")) {
            return FileKind.PDF;
        }
        if (at(head, 0, 'P', 'K', 3, 4) || at(head, 0, 'P', 'K', 5, 6)) {
            return zip(ascii(head, 0, head.length));
        }
        if (at(head, 0, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return FileKind.OLE;
        }
        if (at(head, 0, '{', '\\', 'r', 't', 'f')) {
            return FileKind.RTF;
        }
        if (at(head, 0, 0x1F, 0x8B)) {
            return FileKind.GZIP;
        }
        if (at(head, 0, '7', 'z', 0xBC, 0xAF)) {
            return FileKind.SEVEN_ZIP;
        }
        return at(head, 0, 'R', 'a', 'r', '!') ? FileKind.RAR : FileKind.UNKNOWN;
    }

    private static FileKind zip(String head) {
        if (head.startsWith("mimetypeapplication/epub+zip", 30)) {
            return FileKind.EPUB;
        }
        return head.startsWith("mimetypeapplication/vnd.oasis.opendocument", 30)
                ? FileKind.OPEN_DOCUMENT
                : FileKind.ZIP;
    }

    private static FileKind media(byte[] head) {
        if (at(head, 4, 'f', 't', 'y', 'p')) {
            String brands = ascii(head, 8, 40);
            boolean still = brands.contains("heic") || brands.contains("mif1") || brands.contains("avif");
            return still ? FileKind.HEIC : FileKind.MP4;
        }
        if (at(head, 4, 'm', 'o', 'o', 'v') || at(head, 4, 'm', 'd', 'a', 't')) {
            return FileKind.MP4;
        }
        if (at(head, 0, 'R', 'I', 'F', 'F')) {
            return at(head, 8, 'W', 'A', 'V', 'E')
                    ? FileKind.WAV
                    : at(head, 8, 'A', 'V', 'I', ' ') ? FileKind.AVI : FileKind.UNKNOWN;
        }
        if (at(head, 0, 0x1A, 0x45, 0xDF, 0xA3)) {
            return FileKind.MATROSKA;
        }
        if (at(head, 0, 0x30, 0x26, 0xB2, 0x75)) {
            return FileKind.ASF;
        }
        if (at(head, 0, 0, 0, 1, 0xBA) || at(head, 0, 0, 0, 1, 0xB3)) {
            return FileKind.MPEG;
        }
        return sound(head);
    }

    private static FileKind sound(byte[] head) {
        if (at(head, 0, 'O', 'g', 'g', 'S')) {
            return FileKind.OGG;
        }
        if (at(head, 0, 'f', 'L', 'a', 'C')) {
            return FileKind.FLAC;
        }
        if (at(head, 0, '#', '!', 'A', 'M', 'R')) {
            return FileKind.AMR;
        }
        if (at(head, 0, 'I', 'D', '3')) {
            return FileKind.MP3;
        }
        boolean frame = head.length > 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xE0) == 0xE0;
        if (frame && (head[1] & 0x06) == 0) {
            return (head[1] & 0xF0) == 0xF0 ? FileKind.AAC : FileKind.UNKNOWN;
        }
        boolean rate = frame && (head[2] & 0xF0) != 0xF0 && (head[2] & 0x0C) != 0x0C && (head[1] & 0x18) != 0x08;
        return rate ? FileKind.MP3 : FileKind.UNKNOWN;
    }

    private static FileKind text(byte[] head) {
        String words = words(head);
        if (words.isEmpty()) {
            return FileKind.UNKNOWN;
        }
        String start = words.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("webvtt")) {
            return FileKind.VTT;
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<html")) {
            return FileKind.HTML;
        }
        if (start.startsWith("<")) {
            return start.contains("<svg") ? FileKind.SVG : start.startsWith("<?xml") ? FileKind.XML : markup(start);
        }
        boolean json = start.startsWith("{\"") || start.startsWith("[{") || start.matches("(?s)\\{\\s+\".*");
        return json ? FileKind.JSON : FileKind.TEXT;
    }

    private static FileKind markup(String start) {
        boolean page = start.contains("<script") || start.contains("<body") || start.contains("<head");
        return page ? FileKind.HTML : FileKind.TEXT;
    }

    /** The bytes as text, empty where they are none: text has no control characters but line ends and tabs. */
    private static String words(byte[] head) {
        if (at(head, 0, 0xFF, 0xFE)) {
            return new String(head, 2, head.length - 2, StandardCharsets.UTF_16LE);
        }
        if (at(head, 0, 0xFE, 0xFF)) {
            return new String(head, 2, head.length - 2, StandardCharsets.UTF_16BE);
        }
        for (byte one : head) {
            boolean control = one >= 0 && one < 0x20 && one != '\n' && one != '\r' && one != '\t' && one != '\f';
            if (control && one != 0x1A && one != 0x1B) {
                return "";
            }
        }
        int from = at(head, 0, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new String(head, from, head.length - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean at(byte[] head, int from, int... expected) {
        if (head.length < from + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[from + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(byte[] head, int from, int to) {
        int end = Math.min(to, head.length);
        return from >= end ? "" : new String(head, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
