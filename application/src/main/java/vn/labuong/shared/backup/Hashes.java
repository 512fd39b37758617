package vn.labuong.shared.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-512 of streams. */
final class Hashes {

    private static final int AT_ONCE = 128 * 1024;

    private Hashes() {}

    static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-512", impossible);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Reads to the end. */
    static void drain(InputStream in, MessageDigest digest) throws IOException {
        byte[] bytes = new byte[AT_ONCE];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            digest.update(bytes, 0, count);
        }
    }
}
