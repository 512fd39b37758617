package vn.labuong.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ItemCard;
import vn.labuong.portal.publication.TakenCounts;
import vn.labuong.portal.web.TourView.Said;

/**
 * A publication as its page shows it.
 *
 * @param summary null where there is none
 * @param issued null where that is not known; likewise {@code agency} and {@code task}
 * @param cover address of a picture of it, null for none
 */
record PublicationView(
        Said title,
        @Nullable Said summary,
        String kind,
        List<Reader> audiences,
        @Nullable String issued,
        @Nullable String agency,
        @Nullable TaskLink task,
        String isbn,
        @Nullable Cover cover,
        List<EditionView> editions,
        TakenCounts.Total taken,
        boolean demonstration) {

    /** Somebody for whom it is, and where there is more for them. */
    record Reader(String name, String href) {}

    /** The task of the plan of which it is a result. */
    record TaskLink(String code, Said title, String href) {}

    /** A picture; width and height are null where they are not known. */
    record Cover(
            String href, @Nullable Integer width, @Nullable Integer height) {}

    /**
     * An edition.
     *
     * @param read address of the reader, null where it has no pages
     * @param play address at which it is listened to or watched, null where it is no recording
     */
    record EditionView(
            String language,
            String name,
            ItemCard card,
            int pages,
            @Nullable String read,
            @Nullable String play,
            List<Taking> files) {}

    /** A file to take. */
    record Taking(
            String name,
            String format,
            String size,
            String href,
            @Nullable Integer pages) {}
}
