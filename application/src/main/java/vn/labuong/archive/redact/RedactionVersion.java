package vn.labuong.archive.redact;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.FileId;
import vn.labuong.archive.Level;

/**
 * A version of what is covered of a file.
 *
 * @param id also that of the copy, once it is there
 * @param levelBefore the level the file had of its own before it was sealed, null where it said nothing
 * @param areas by page, in the order in which they were chosen
 */
public record RedactionVersion(
        UUID id,
        FileId file,
        int version,
        State state,
        @Nullable Level levelBefore,
        Instant madeAt,
        String madeBy,
        List<Placed> areas) {

    /** How far a version has come. */
    public enum State {
        /** Areas are being chosen. */
        DRAFT,
        /** The copy is being made. */
        MAKING,
        PUBLISHED,
        /** The copy could not be made; it may be tried again. */
        FAILED,
        REPLACED,
        /** Nothing is covered any more. */
        LIFTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** An area under the number by which it is taken back. */
    public record Placed(int position, Area area) {}

    public RedactionVersion {
        areas = List.copyOf(areas);
    }

    public FileId copy() {
        return new FileId(id);
    }

    /** Whether areas may still be added to it and taken from it. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.FAILED;
    }

    /** What is covered of one page. */
    public List<Area> on(int page) {
        return areas.stream()
                .map(Placed::area)
                .filter(area -> area.page() == page)
                .toList();
    }
}
