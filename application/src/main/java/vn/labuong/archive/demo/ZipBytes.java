package vn.labuong.archive.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package whose bytes are the same at each making: no clock, entries in their order. */
final class ZipBytes {

    private static final LocalDateTime WHEN = LocalDateTime.of(2024, 12, 10, 0, 0);

    private ZipBytes() {}

    /**
     * Packs the parts.
     *
     * @param stored name of the part that is not to be compressed, as the first one of an OpenDocument file
     */
    static byte[] of(Map<String, String> parts, String stored) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(WHEN);
                if (part.getKey().equals(stored)) {
                    store(entry, content);
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot pack in memory", fault);
        }
        return bytes.toByteArray();
    }

    private static void store(ZipEntry entry, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
    }
}
