package vn.labuong.archive.store;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflObjectVersion;
import io.ocfl.api.model.OcflObjectVersionFile;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.labuong.archive.FileId;
import vn.labuong.shared.storage.DataFolder;

/**
 * The originals, as an OCFL 1.1 store on disk or with an S3 service: one object a file, so that a book of a thousand pages costs a thousand
 * small inventories and not a thousand growing ones. Without the product an object still says what it is: it holds the
 * bytes and {@code file.json}, with the name as it came.
 */
@Component
@EnableConfigurationProperties(StoreSettings.class)
public class OriginalStore implements DisposableBean {

    private static final String URN = "urn:uuid:";
    /** OCFL asks for an address of who made a version; there is none to give. */
    private static final String AGENT = "urn:la-buong";

    private static final Pattern SAFE_ENDING = Pattern.compile("[a-z0-9]{1,8}");
    private static final String FACTS = "file.json";

    private final Ground ground;
    private final OcflRepository store;

    OriginalStore(DataFolder data, StoreSettings settings, Clock clock) {
        ground = ground(data, settings, clock);
        try {
            store = repository(ground, data);
        } catch (RuntimeException fault) {
            ground.close();
            throw new StoreUnreachable(ground.toString(), fault);
        }
    }

    private static Ground ground(DataFolder data, StoreSettings settings, Clock clock) {
        if (settings.bucket().isEmpty()) {
            return new DiskGround(data.folder("archive/store"));
        }
        return new S3Ground(
                settings,
                new FetchedFiles(
                        data.folder("archive/fetched"), settings.fetched().toBytes(), clock));
    }

    private static OcflRepository repository(Ground ground, DataFolder data) {
        return new OcflRepositoryBuilder()
                .defaultLayoutConfig(new HashedNTupleLayoutConfig())
                .ocflConfig(config -> config.setDefaultDigestAlgorithm(DigestAlgorithmRegistry.sha256))
                .contentPathConstraints(ground.names())
                .storage(ground.storage())
                .workDir(data.folder("archive/work"))
                .build();
    }

    /** Where a kept file stands: its object, and its path below the root of the store. */
    public record Place(String object, String path) {}

    /**
     * Keeps the bytes and what is known of them; a file that is kept already stays as it is.
     *
     * @param facts JSON that names the file, for readers without the product
     */
    public Place keep(FileId file, String name, Path bytes, String facts, String by) {
        String object = URN + file;
        if (!store.containsObject(object)) {
            VersionInfo version = new VersionInfo().setMessage("Received").setUser(by, AGENT);
            store.updateObject(ObjectVersionId.head(object), version, change -> {
                change.addPath(bytes, "original" + ending(name));
                change.writeFile(new ByteArrayInputStream(facts.getBytes(StandardCharsets.UTF_8)), FACTS);
            });
        }
        OcflObjectVersion kept = store.getObject(ObjectVersionId.head(object));
        OcflObjectVersionFile original = kept.getFiles().stream()
                .filter(one -> one.getPath().startsWith("original"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No original in " + object));
        return new Place(object, original.getStorageRelativePath());
    }

    /** Erases a kept file with all that the store holds of it, and what was fetched; what is not there stays so. */
    public void erase(FileId file) {
        String object = URN + file;
        if (store.containsObject(object)) {
            store.getObject(ObjectVersionId.head(object))
                    .getFiles()
                    .forEach(one -> ground.forget(one.getStorageRelativePath()));
            store.purgeObject(object);
        }
    }

    /** The bytes of a kept file, for programs; fetched first where the store lies elsewhere. */
    public Path bytes(Place place) {
        return ground.file(place.path());
    }

    /** The bytes as they stand in the store itself; empty where there are none. */
    public Optional<InputStream> open(Place place) {
        return ground.open(place.path());
    }

    /** The ids of all objects, for whoever goes through the whole store; the stream is to be closed. */
    public Stream<String> objects() {
        return store.listObjectIds();
    }

    /** The store itself, for what the archive keeps beside the originals. */
    OcflRepository repository() {
        return store;
    }

    /** Only for people who look into the store: what a file is, is decided by its content. */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return SAFE_ENDING.matcher(ending).matches() ? "." + ending : "";
    }

    @Override
    public void destroy() {
        store.close();
        ground.close();
    }
}
