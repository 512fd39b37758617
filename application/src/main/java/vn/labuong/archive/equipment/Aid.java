package vn.labuong.archive.equipment;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ingest.StageName;

/**
 * A program, or data, that the product uses where it is.
 *
 * @param what where it is, or which version of data; null where it is not there
 * @param version as it says of itself; null where it says none
 * @param bring the command that brings it on Debian, or the setting that names it
 */
public record Aid(
        Kind kind,
        Standing standing,
        @Nullable String what,
        @Nullable String version,
        String bring) {

    /** Which one. */
    public enum Kind {
        VIPS(StageName.DERIVE, "archive.derive.tool-missing", "archive.derive.ran-away"),
        FFMPEG(StageName.DERIVE, "archive.sound.tool-missing"),
        OCR_VI(StageName.TEXT, "archive.text.data-missing"),
        OCR_EN(StageName.TEXT, "archive.text.data-missing"),
        OCR_KM(StageName.TEXT, "archive.text.data-missing"),
        PRONOM(StageName.IDENTIFY, "archive.pronom.missing"),
        CLAMAV(StageName.SCAN, "archive.scan.missing"),
        LIBREOFFICE(null),
        FONTS(null);

        private final @Nullable StageName stage;
        private final String notes;

        Kind(@Nullable StageName stage, String... notes) {
            this.stage = stage;
            this.notes = String.join(" ", notes);
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The stage of files that misses it; null where files do not need it. */
        @Nullable StageName stage() {
            return stage;
        }

        /** What a stage notes where it was missing. */
        List<String> notes() {
            return List.of(notes.split(" ", -1));
        }

        /** Of data for a language, which. */
        @Nullable String language() {
            return this == OCR_VI ? "vi" : this == OCR_EN ? "en" : this == OCR_KM ? "km" : null;
        }
    }

    /** How it stands. */
    public enum Standing {
        THERE,
        /** The one that comes with the product; the machine's own would be mended by its maintainers. */
        BUNDLED,
        /** There by now, but not yet when the product was started. */
        AFTER_RESTART,
        MISSING;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
