package vn.labuong.archive.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the originals lie when not on this machine's disk: {@code LABUONG_ARCHIVE_S3_BUCKET} and so on.
 *
 * @param bucket of a service that speaks S3; empty for the disk
 * @param endpoint its address; empty for Amazon's own
 * @param region as the service calls it
 * @param prefix before every key, so that a bucket may hold more than the archive
 * @param key who asks; empty where the environment says so in Amazon's own way
 * @param secret never written to a log
 * @param fetched how much of what was fetched stays on this disk for the next look
 */
@ConfigurationProperties("labuong.archive.s3")
public record StoreSettings(
        @DefaultValue("") String bucket,
        @DefaultValue("") String endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("la-buong") String prefix,
        @DefaultValue("") String key,
        @DefaultValue("") String secret,
        @DefaultValue("2GB") DataSize fetched) {

    @Override
    public String toString() {
        return "StoreSettings[bucket=" + bucket + ", endpoint=" + endpoint + ", prefix=" + prefix + "]";
    }
}
