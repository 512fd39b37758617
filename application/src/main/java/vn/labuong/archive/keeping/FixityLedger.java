package vn.labuong.archive.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.FileId;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.storage.DataFolder;

/**
 * The ledger of looks at files. Each entry holds the hash of the one before; the end of the chain is signed from time to
 * time (Ed25519) with a key that the database does not hold, so that whoever can write the database cannot write a
 * past that checks.
 */
@Component
class FixityLedger {

    private static final String NOTHING = "0".repeat(64);
    /** Keeps writers of the ledger in one row: "fixity" on a telephone keypad. */
    private static final long LOCK = 349489L;

    private static final String PRIVATE = "archive/ledger.key";
    private static final String PUBLIC = "archive/ledger.pub";
    private static final String ALGORITHM = "Ed25519";

    private final JdbcClient jdbc;
    private final Path folder;
    private final Clock clock;

    FixityLedger(JdbcClient jdbc, DataFolder data, Clock clock) {
        this.jdbc = jdbc;
        data.folder("archive");
        this.folder = data.path();
        this.clock = clock;
    }

    private record Entry(long id, String hash) {}

    /** Adds what a look found. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(FileId file, String expected, @Nullable String found) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .list();
        Entry last = last().orElse(new Entry(0, NOTHING));
        OffsetDateTime at = DatabaseTime.now(clock);
        jdbc.sql("""
                        insert into archive.fixity_check (id, file, at, expected, found, previous_hash, hash)
                        values (:id, :file, :at, :expected, :found, :previous, :hash)
                        """)
                .param("id", last.id() + 1)
                .param("file", file.value())
                .param("at", at)
                .param("expected", expected)
                .param("found", found)
                .param("previous", last.hash())
                .param("hash", hash(last.id() + 1, file.toString(), at, expected, found, last.hash()))
                .update();
    }

    private Optional<Entry> last() {
        return jdbc.sql("select id, hash from archive.fixity_check order by id desc limit 1")
                .query((row, number) -> new Entry(row.getLong(1), row.getString(2)))
                .optional();
    }

    private static String hash(
            long id, String file, OffsetDateTime at, String expected, @Nullable String found, String previous) {
        String entry = String.join(
                "\n",
                Long.toString(id),
                file,
                at.toInstant().toString(),
                expected,
                found == null ? "" : found,
                previous);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(entry.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Signs the end of the chain; nothing to do where nothing was added since. */
    @Transactional
    public void seal() {
        Entry last = last().orElse(null);
        Long sealed = jdbc.sql("select coalesce(max(last_check), 0) from archive.fixity_seal")
                .query(Long.class)
                .single();
        if (last == null || sealed == last.id()) {
            return;
        }
        KeyPair keys = keys();
        jdbc.sql("""
                        insert into archive.fixity_seal (at, last_check, hash, signature, public_key)
                        values (:at, :last, :hash, :signature, :key)
                        """)
                .param("at", DatabaseTime.now(clock))
                .param("last", last.id())
                .param("hash", last.hash())
                .param("signature", sign(keys.getPrivate(), last))
                .param("key", keys.getPublic().getEncoded())
                .update();
    }

    /** The first entry or seal that does not fit, as text for an administrator; empty where all fit. One pass. */
    Optional<String> flaw() {
        StringBuilder flaw = new StringBuilder();
        String[] previous = {NOTHING};
        jdbc.sql("select * from archive.fixity_check order by id").query(row -> {
            String expected = hash(
                    row.getLong("id"),
                    row.getString("file"),
                    row.getObject("at", OffsetDateTime.class),
                    row.getString("expected"),
                    row.getString("found"),
                    previous[0]);
            if (flaw.isEmpty() && !expected.equals(row.getString("hash"))) {
                flaw.append("check ").append(row.getLong("id"));
            }
            previous[0] = row.getString("hash");
        });
        jdbc.sql(
                        "select s.*, c.hash as check_hash from archive.fixity_seal s join archive.fixity_check c on c.id = s.last_check"
                                + " order by s.id")
                .query(row -> {
                    Entry sealed = new Entry(row.getLong("last_check"), row.getString("check_hash"));
                    boolean own = isOurs(row.getBytes("public_key"));
                    if (flaw.isEmpty()
                            && !(own && verify(row.getBytes("public_key"), sealed, row.getBytes("signature")))) {
                        flaw.append("seal ").append(row.getLong("id"));
                    }
                });
        return flaw.isEmpty() ? Optional.empty() : Optional.of(flaw.toString());
    }

    private boolean isOurs(byte[] key) {
        return MessageDigest.isEqual(key, keys().getPublic().getEncoded());
    }

    private static byte[] text(Entry entry) {
        return (entry.id() + "\n" + entry.hash()).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sign(PrivateKey key, Entry entry) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text(entry));
            return signature.sign();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("The ledger cannot be signed", fault);
        }
    }

    private static boolean verify(byte[] key, Entry entry, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key)));
            signature.update(text(entry));
            return signature.verify(signed);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    private KeyPair keys() {
        Path secret = folder.resolve(PRIVATE);
        Path open = folder.resolve(PUBLIC);
        try {
            if (!Files.exists(secret)) {
                KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                Files.write(open, made.getPublic().getEncoded());
                Files.createFile(
                        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(secret, made.getPrivate().getEncoded());
            }
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            PublicKey known = keys.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(open)));
            return new KeyPair(known, keys.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(secret))));
        } catch (IOException fault) {
            throw new UncheckedIOException("The key of the ledger cannot be read", fault);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("The key of the ledger is no key", fault);
        }
    }
}
