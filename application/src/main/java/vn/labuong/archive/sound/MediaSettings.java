package vn.labuong.archive.sound;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How recordings and films are derived: {@code LABUONG_ARCHIVE_MEDIA_FFMPEG} and so on.
 *
 * @param ffmpeg the program; blank: the machine's, else the one that comes with the product; {@code bundled}: that one in
 *     any case; {@code none}: neither
 * @param soundBits bits a second of sound alone, and of a film's sound
 * @param filmBits bits a second of a film's pictures, so that film and sound fit 3G
 * @param lines shorter side of a film's picture in pixels
 * @param memory of the child
 * @param time of the child, by the clock
 * @param output what one derivation may write, with the sound unpacked to 8,000 bytes a second
 */
@ConfigurationProperties("labuong.archive.media")
public record MediaSettings(
        @DefaultValue("") String ffmpeg,
        @DefaultValue("48000") int soundBits,
        @DefaultValue("300000") int filmBits,
        @DefaultValue("360") int lines,
        @DefaultValue("1GB") DataSize memory,
        @DefaultValue("3h") Duration time,
        @DefaultValue("4GB") DataSize output) {

    /** The defaults with this program, see {@link #ffmpeg}. */
    public static MediaSettings with(String ffmpeg) {
        return new MediaSettings(
                ffmpeg, 48_000, 300_000, 360, DataSize.ofGigabytes(1), Duration.ofHours(3), DataSize.ofGigabytes(4));
    }
}
