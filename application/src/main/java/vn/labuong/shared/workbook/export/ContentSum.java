package vn.labuong.shared.workbook.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.labuong.shared.workbook.CellValue;

/** SHA-256 over what cells hold, in a form that does not depend on the program that saved them. */
final class ContentSum {

    private final MessageDigest digest;

    ContentSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    void add(CellValue value) {
        if (value instanceof CellValue.Text text) {
            add('T', text.text());
        } else if (value instanceof CellValue.Numeric number) {
            add('N', number.value().stripTrailingZeros().toPlainString());
        } else if (value instanceof CellValue.Day day) {
            add('D', day.day() + "T" + day.time());
        } else if (value instanceof CellValue.Truth truth) {
            add('B', Boolean.toString(truth.value()));
        } else if (value instanceof CellValue.Failure failure) {
            add('E', failure.code());
        } else {
            add('0', "");
        }
    }

    void add(String text) {
        add('T', text);
    }

    void endRow() {
        digest.update((byte) '\n');
    }

    /** The sum so far, in hexadecimal; more may be added after it no longer. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length, so that no two contents are written alike. */
    private void add(char kind, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((kind + Integer.toString(bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
