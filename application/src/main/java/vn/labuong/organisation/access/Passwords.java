package vn.labuong.organisation.access;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB and two passes (OWASP's figures of 2024). Two keyboards for Vietnamese may send one password as
 * different code points, so it is NFC before it is hashed.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int TEMPORARY_BYTES = 10;
    private static final int AT_ONCE = 4;
    private static final Set<String> GUESSED_FIRST = Set.of(
            "123456789012", "1234567890123", "passwordpassword", "matkhaumatkhau", "quantriquantri", "qwertyuiop123");

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    /** Each hash takes 19 MiB: a flood of attempts must wait, not fill the memory. */
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable String nobodys;

    /** Why a new password will not do, as a message key; empty where it will. */
    Optional<String> objection(String password, String username) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("organisation.access.password.length");
        }
        String folded = normal.toLowerCase(Locale.ROOT);
        boolean easy = folded.contains(username)
                || GUESSED_FIRST.contains(folded)
                || folded.equals(DemoPeople.PASSWORD)
                || folded.chars().distinct().count() < 5;
        return easy ? Optional.of("organisation.access.password.easy") : Optional.empty();
    }

    String hash(String password) {
        return inTurn(() -> {
            String hash = argon2.encode(normal(password));
            if (hash == null) {
                throw new IllegalStateException("Argon2 gave no hash");
            }
            return hash;
        });
    }

    /** Takes as long for an account without a password, or for none at all, as for any other. */
    boolean matches(String password, @Nullable String hash) {
        String normal = normal(password);
        if (normal.length() > 4 * LONGEST) {
            return false;
        }
        String compared = hash == null ? nobodys() : hash;
        return inTurn(() -> argon2.matches(normal, compared)) && hash != null;
    }

    /** Sixteen letters and digits in groups of four, to be read out once and changed at the first sign-in. */
    String temporary() {
        byte[] bytes = new byte[TEMPORARY_BYTES];
        random.nextBytes(bytes);
        return Base32.encode(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    private String nobodys() {
        String hash = nobodys;
        if (hash == null) {
            hash = hash(temporary());
            nobodys = hash;
        }
        return hash;
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
