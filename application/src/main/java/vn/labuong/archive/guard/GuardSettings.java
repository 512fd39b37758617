package vn.labuong.archive.guard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a file may unpack to: {@code LABUONG_ARCHIVE_GUARD_PIXELS} and so on. Each is checked before anything is decoded.
 *
 * @param pixels of one picture or page; an A0 sheet at 300 dpi has 140 million
 * @param side longest side of a picture, in pixels
 * @param pages of one document or file of pictures
 * @param entries of one ZIP package, with those of packages inside it
 * @param unpacked what a ZIP package may unpack to, all together
 * @param ratio how many times its packed size that may be, once it is above 16 MiB
 * @param depth how many packages may lie inside each other
 * @param drawn elements of one SVG drawing
 * @param pdfMemory heap of the child that looks at a PDF
 * @param pdfTime processor time of that child
 */
@ConfigurationProperties("labuong.archive.guard")
public record GuardSettings(
        @DefaultValue("250000000") long pixels,
        @DefaultValue("65500") int side,
        @DefaultValue("5000") int pages,
        @DefaultValue("20000") int entries,
        @DefaultValue("4GB") DataSize unpacked,
        @DefaultValue("200") int ratio,
        @DefaultValue("3") int depth,
        @DefaultValue("200000") int drawn,
        @DefaultValue("256MB") DataSize pdfMemory,
        @DefaultValue("60s") Duration pdfTime) {

    /** The defaults, for work without the application around it. */
    public static GuardSettings standard() {
        return new GuardSettings(
                250_000_000,
                65_500,
                5_000,
                20_000,
                DataSize.ofGigabytes(4),
                200,
                3,
                200_000,
                DataSize.ofMegabytes(256),
                Duration.ofSeconds(60));
    }
}
