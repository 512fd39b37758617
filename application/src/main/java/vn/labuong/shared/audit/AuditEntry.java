package vn.labuong.shared.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is stored.
 *
 * @param id counts from 1 without gaps
 * @param was JSON object, null where there was nothing before
 * @param became JSON object, null where there is nothing after
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String was,
        @Nullable String became,
        @Nullable String reason,
        String previousHash,
        String hash) {

    /** What stands before the first entry. */
    static final String NOTHING = "0".repeat(64);

    /**
     * SHA-256 over the fields in order and the previous hash. Each field is written as {@code <bytes>:<UTF-8>}, a
     * missing one as {@code -}, so that no two different entries are written alike.
     */
    String expectedHash() {
        MessageDigest digest = sha256();
        Object[] fields = {
            id, at, actor, action, subjectType, subjectId, was, became, reason, previousHash,
        };
        for (Object field : fields) {
            byte[] text = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((field == null ? "-" : text.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(text);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
