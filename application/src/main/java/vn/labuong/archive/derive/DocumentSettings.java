package vn.labuong.archive.derive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages of PDFs are drawn to be looked at: {@code LABUONG_ARCHIVE_DOCUMENTS_RESOLUTION} and so on. Sizes, tiles and
 * the limits of the child are those of pictures.
 *
 * @param resolution pixels an inch
 * @param chunk pages that one child draws
 * @param tiled pages of a document up to which each has tiles too; longer ones have their pages in reading size only
 */
@ConfigurationProperties("labuong.archive.documents")
public record DocumentSettings(
        @DefaultValue("200") int resolution,
        @DefaultValue("12") int chunk,
        @DefaultValue("300") int tiled) {}
