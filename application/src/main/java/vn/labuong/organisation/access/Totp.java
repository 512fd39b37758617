package vn.labuong.organisation.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.util.UriUtils;

/** Codes of six digits that change every 30 seconds (RFC 6238 with HMAC-SHA-1, what every authenticator knows). */
final class Totp {

    static final Duration STEP = Duration.ofSeconds(30);

    private static final int SECRET_LENGTH = 20;
    /** One step either way for clocks that differ and people who type slowly. */
    private static final int TOLERANCE = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(STEP);

    private Totp() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_LENGTH];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** The time step whose code this is, empty where it is none of those valid now. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        long current = now.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
            if (Hashes.same(code, code(secret, Instant.ofEpochSecond(step * STEP.toSeconds())))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("Any bytes are a key", impossible);
        }
    }

    /** The address that an authenticator reads from the picture. */
    static String address(byte[] secret, String issuer, String username) {
        String name = UriUtils.encode(issuer, StandardCharsets.UTF_8);
        return "otpauth://totp/" + name + ":" + username + "?secret=" + Base32.encode(secret) + "&issuer=" + name;
    }
}
