package vn.labuong.archive.store;

import io.ocfl.aws.OcflS3Client;
import io.ocfl.core.path.constraint.ContentPathConstraintProcessor;
import io.ocfl.core.path.constraint.ContentPathConstraints;
import io.ocfl.core.storage.OcflStorage;
import io.ocfl.core.storage.OcflStorageBuilder;
import io.ocfl.core.storage.cloud.CloudClient;
import io.ocfl.core.storage.cloud.KeyNotFoundException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

/**
 * A bucket of a service that speaks S3. Programs that read originals get a copy on this disk; fixity is looked at in the
 * bucket itself.
 */
final class S3Ground implements Ground {

    private final S3AsyncClient client;
    /** Large files go up in parts; they come down in one stream, since not every service gives back parts. */
    private final S3AsyncClient inParts;

    private final S3TransferManager transfers;
    private final CloudClient bucket;
    private final FetchedFiles fetched;
    private final String shown;

    S3Ground(StoreSettings settings, FetchedFiles fetched) {
        this.client = client(settings).build();
        this.inParts = client(settings).multipartEnabled(true).build();
        this.transfers = S3TransferManager.builder().s3Client(inParts).build();
        this.bucket = OcflS3Client.builder()
                .s3Client(client)
                .transferManager(transfers)
                .bucket(settings.bucket())
                .repoPrefix(settings.prefix())
                .build();
        this.fetched = fetched;
        this.shown = "bucket " + settings.bucket() + " at "
                + (settings.endpoint().isEmpty() ? "Amazon" : settings.endpoint());
    }

    private static S3AsyncClientBuilder client(StoreSettings settings) {
        S3AsyncClientBuilder builder = S3AsyncClient.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                // Newer checksum headers are Amazon's alone; the store digests all content by itself.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                // Services other than Amazon's seldom have a name of its own for each bucket.
                .forcePathStyle(!settings.endpoint().isEmpty());
        if (!settings.endpoint().isEmpty()) {
            builder.endpointOverride(URI.create(settings.endpoint()));
        }
        return builder;
    }

    private static AwsCredentialsProvider credentials(StoreSettings settings) {
        return settings.key().isEmpty()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.key(), settings.secret()));
    }

    @Override
    public OcflStorage storage() {
        return OcflStorageBuilder.builder().cloud(bucket).build();
    }

    @Override
    public ContentPathConstraintProcessor names() {
        return ContentPathConstraints.cloud();
    }

    @Override
    public Path file(String path) {
        return fetched.of(path, () -> bucket.downloadStream(path));
    }

    @Override
    public Optional<InputStream> open(String path) {
        try {
            return Optional.of(bucket.downloadStream(path));
        } catch (KeyNotFoundException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void forget(String path) {
        fetched.forget(path);
    }

    @Override
    public String toString() {
        return shown;
    }

    @Override
    public void close() {
        bucket.close();
        transfers.close();
        inParts.close();
        client.close();
    }
}
