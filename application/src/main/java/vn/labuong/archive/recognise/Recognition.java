package vn.labuong.archive.recognise;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What came of recognising one page. */
public sealed interface Recognition {

    /** Why an image is not taken, found before its pixels are unpacked. */
    enum Reason {
        /** Not an image that can be read, or broken. */
        UNREADABLE,
        /** More pixels than are allowed, by its own header, or a PDF page that would need them. */
        TOO_MANY_PIXELS,
        /** The file has fewer pages. */
        NO_SUCH_PAGE,
        /** A PDF that asks for a password. */
        ENCRYPTED,
        /** Unpacking it needed more memory than a child process gets. */
        OUT_OF_MEMORY
    }

    /** The words of the page; none on a page without text. */
    record Recognised(PageText page, Duration took) implements Recognition {}

    /**
     * The page is, or may be, in a language whose trained data are not on this machine.
     *
     * @param lookedIn folders that do not hold them
     * @param command that brings them on Debian
     */
    record DataMissing(TextLanguage language, List<Path> lookedIn, String command) implements Recognition {}

    /** The image is not taken. */
    record Refused(Reason reason, String detail) implements Recognition {}

    /** It took longer than allowed and was ended. */
    record TimedOut(Duration limit) implements Recognition {}

    /** The child process ended in the middle, as when native code fails. */
    record Crashed(int exitCode, String said) implements Recognition {}

    /** There is no engine for this kind of machine. */
    record NoEngine(String platform) implements Recognition {}
}
