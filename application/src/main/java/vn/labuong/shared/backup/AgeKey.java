package vn.labuong.shared.backup;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key pair of age (age-encryption.org/v1, X25519): what is encrypted to it, any program for age decrypts. A stream that
 * was changed, cut or put together otherwise gives a fault before a wrong byte.
 */
final class AgeKey {

    private static final String SECRET = "AGE-SECRET-KEY-1";
    private static final String HMAC = "HmacSHA256";
    private static final int AT_ONCE = 64 * 1024;

    private final String secret;
    private final String recipient;

    private AgeKey(String secret, String recipient) {
        this.secret = secret;
        this.recipient = recipient;
    }

    static AgeKey random() {
        try {
            return of(ascii(new X25519KeyPairGenerator()
                            .generateKeyPair()
                            .getPrivate()
                            .getEncoded()))
                    .orElseThrow();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has X25519", impossible);
        }
    }

    /** The first secret key among the lines of a key file; empty where there is none. */
    static Optional<AgeKey> in(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(SECRET))
                .findFirst()
                .flatMap(AgeKey::of);
    }

    private static Optional<AgeKey> of(String secret) {
        try {
            byte[] open = new X25519KeyFactory()
                    .translateKey(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "X25519"))
                    .getEncoded();
            return Optional.of(new AgeKey(secret, ascii(open)));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /** The secret part as a key file holds it. */
    String secret() {
        return secret;
    }

    /** The open part, to which is encrypted. */
    String recipient() {
        return recipient;
    }

    /** Encrypts what is written; closing it completes the file and closes what is behind. */
    OutputStream encrypting(OutputStream out) throws IOException {
        try {
            var writer = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
            var channel = new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(out), List.of(writer));
            return new BufferedOutputStream(Channels.newOutputStream(channel), AT_ONCE);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Nothing can be encrypted to " + recipient, fault);
        }
    }

    /** @throws IOException where it is not encrypted to this key; while reading, where it was changed or is cut off */
    InputStream decrypting(InputStream in) throws IOException {
        try {
            var reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(secret);
            var channel = new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(Channels.newChannel(in), List.of(reader));
            return new BufferedInputStream(Channels.newInputStream(channel), AT_ONCE);
        } catch (GeneralSecurityException anotherKey) {
            in.close();
            throw new IOException("changed, or encrypted to another key", anotherKey);
        } catch (IOException | RuntimeException fault) {
            in.close();
            throw new IOException(String.valueOf(fault.getMessage()), fault);
        }
    }

    /** A mark that only whoever has the key can make. */
    String mark(String use, byte[] bytes) {
        byte[] ofUse = hmac(secret.getBytes(StandardCharsets.US_ASCII), use.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(hmac(ofUse, bytes));
    }

    private static byte[] hmac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return recipient;
    }
}
