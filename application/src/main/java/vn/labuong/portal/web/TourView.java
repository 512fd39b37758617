package vn.labuong.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.ItemMedia;

/**
 * An exhibition as its reader walks through it.
 *
 * @param lead null where there is none in any language
 * @param borrowed whether some text is shown in another language than the reader's
 */
record TourView(Said title, @Nullable Said lead, String curator, List<Part> parts, boolean machine, boolean borrowed) {

    /** A text in the language nearest to the reader's; {@code machine} where a program translated it. */
    record Said(String language, String text, boolean machine) {}

    /** A section with what of it can be shown. */
    record Part(
            String id, String anchor, Said title, @Nullable Said lead, List<Piece> pieces) {}

    /**
     * A block with what of it can be shown.
     *
     * @param kind its code
     * @param source of a quotation
     */
    record Piece(
            String id,
            String kind,
            @Nullable Said caption,
            @Nullable Said body,
            @Nullable Said source,
            List<Thing> things,
            List<Line> lines) {}

    /** An item of the archive with its pictures and sounds; {@code media} is null where nothing was made of it yet. */
    record Thing(
            ItemCard card,
            @Nullable ItemMedia media,
            @Nullable Said alternative) {

        /** Address of the picture to show, null where there is none. */
        public @Nullable String picture() {
            return media == null || media.picture() == null ? card.picture() : media.picture();
        }

        /** Where it is looked at closely. */
        public String viewer() {
            return media == null ? card.href() : media.viewer();
        }

        /** Size of the picture in pixels as its attribute, null where it is not known. */
        public @Nullable Integer width() {
            return media == null ? null : media.width();
        }

        public @Nullable Integer height() {
            return media == null ? null : media.height();
        }
    }

    /** A line of time, or a place; {@code href} is null where it leads nowhere. */
    record Line(String key, Said said, @Nullable String href) {}
}
