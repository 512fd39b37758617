package vn.labuong.organisation.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.labuong.shared.storage.DataFolder;

/**
 * Encrypts what the database must not show, with a key from the data folder: a stolen dump of the database alone opens
 * nothing. AES-256-GCM; {@code [12 bytes nonce][ciphertext and tag]}; bound to its owner, so that a secret moved to
 * another row does not open.
 */
@Component
class SecretBox {

    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    SecretBox(DataFolder data) {
        this(data.folder("secrets").resolve("second-factor.key"));
    }

    SecretBox(Path file) {
        this.key = new SecretKeySpec(keyIn(file), "AES");
    }

    byte[] seal(byte[] plain, String owner) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, plain, owner);
        byte[] whole = Arrays.copyOf(nonce, NONCE_LENGTH + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_LENGTH, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException where it was sealed by another key, for another owner, or was altered */
    byte[] open(byte[] whole, String owner) {
        byte[] nonce = Arrays.copyOf(whole, NONCE_LENGTH);
        return apply(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(whole, NONCE_LENGTH, whole.length), owner);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] text, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("The secret does not fit the key in the data folder", fault);
        }
    }

    private static byte[] keyIn(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_LENGTH) {
                throw new IllegalStateException("Not a key of " + KEY_LENGTH + " bytes: " + file);
            }
            return key;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".tmp", ownerOnly);
        Files.write(unfinished, key);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
