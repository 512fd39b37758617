package vn.labuong.archive.store;

import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflObjectVersion;
import io.ocfl.api.model.VersionInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Records beside the originals: one object an item, one for the people seen in it, one for what all share. */
@Component
public class RecordStore {

    /** An item's own object; its earlier versions stay. */
    public static final String ITEM = "urn:la-buong:item:";

    /** What is personal of an item; it has one version only, so that what is erased is gone. */
    public static final String PEOPLE = "urn:la-buong:people:";

    /** What all items share. */
    public static final String SHARED = "urn:la-buong:shared";

    private final OcflRepository store;

    RecordStore(OriginalStore originals) {
        store = originals.repository();
    }

    /** Adds a version with those files, unless the last one says the same. */
    public void put(String object, Map<String, String> files, String by) {
        if (store.containsObject(object) && read(object).equals(files)) {
            return;
        }
        VersionInfo version = new VersionInfo().setMessage("Record").setUser(by, "urn:la-buong");
        store.updateObject(ObjectVersionId.head(object), version, change -> {
            change.clearVersionState();
            files.forEach((name, content) -> change.writeFile(
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), name, OcflOption.OVERWRITE));
        });
    }

    /** Puts those files in the place of all that the object held; nothing of what it held stays. */
    public void replace(String object, Map<String, String> files, String by) {
        if (store.containsObject(object)) {
            if (read(object).equals(files)) {
                return;
            }
            store.purgeObject(object);
        }
        if (!files.isEmpty()) {
            put(object, files, by);
        }
    }

    /** The files of the last version; empty where there is no such object. */
    public Map<String, String> read(String object) {
        Map<String, String> files = new TreeMap<>();
        if (!store.containsObject(object)) {
            return files;
        }
        OcflObjectVersion head = store.getObject(ObjectVersionId.head(object));
        head.getFiles().forEach(file -> {
            try (InputStream in = file.getStream()) {
                files.put(file.getPath(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException fault) {
                throw new UncheckedIOException("Not readable: " + object, fault);
            }
        });
        return files;
    }
}
