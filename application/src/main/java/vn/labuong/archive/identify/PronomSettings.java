package vn.labuong.archive.identify;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where PRONOM's signatures are: {@code LABUONG_ARCHIVE_PRONOM_FOLDER} and so on.
 *
 * @param folder holds {@code DROID_SignatureFile_V*.xml} and {@code container-signature-*.xml}; the newest of each is
 *     taken; blank: kinds are told apart by their first bytes alone
 * @param memory heap of the process that compares
 * @param patience for one file
 * @param idle after which the process ends; the next file starts it anew in about a second
 */
@ConfigurationProperties("labuong.archive.pronom")
public record PronomSettings(
        @DefaultValue("") String folder,
        @DefaultValue("256MB") DataSize memory,
        @DefaultValue("60s") Duration patience,
        @DefaultValue("5m") Duration idle) {

    /** The defaults with this folder. */
    public static PronomSettings with(String folder) {
        return new PronomSettings(folder, DataSize.ofMegabytes(256), Duration.ofSeconds(60), Duration.ofMinutes(5));
    }
}
