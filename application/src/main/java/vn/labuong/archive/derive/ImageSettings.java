package vn.labuong.archive.derive;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.labuong.archive.guard.ChildLimits;

/**
 * How pictures are derived: {@code LABUONG_ARCHIVE_IMAGES_VIPS} and so on.
 *
 * @param vips the program; blank: found on the path; {@code none}: the JDK alone
 * @param tile edge of a tile in pixels
 * @param sizes longest edges of the whole pictures beside the tiles, the thumbnail first
 * @param quality of JPEG, 1 to 100
 * @param memory of the child that decodes; the JDK needs 4 to 10 bytes a pixel where it cannot read a picture in bands
 * @param time of the child, by the clock and for each processor
 * @param output what one derivation may write
 */
@ConfigurationProperties("labuong.archive.images")
public record ImageSettings(
        @DefaultValue("") String vips,
        @DefaultValue("512") int tile,
        @DefaultValue({"320", "800", "1600"}) List<Integer> sizes,
        @DefaultValue("82") int quality,
        @DefaultValue("1GB") DataSize memory,
        @DefaultValue("5m") Duration time,
        @DefaultValue("4GB") DataSize output) {

    public ImageSettings {
        sizes = sizes.stream().sorted().toList();
    }

    /** The defaults with this program, see {@link #vips}. */
    public static ImageSettings with(String vips) {
        return new ImageSettings(
                vips,
                512,
                List.of(320, 800, 1600),
                82,
                DataSize.ofGigabytes(1),
                Duration.ofMinutes(5),
                DataSize.ofGigabytes(4));
    }

    /** What a child that decodes may use. */
    public ChildLimits limits() {
        return new ChildLimits(
                memory.toBytes(),
                time.multipliedBy(Runtime.getRuntime().availableProcessors()),
                time,
                output.toBytes());
    }
}
