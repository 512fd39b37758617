package vn.labuong.plan.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is by its first bytes. */
enum ContentKind {
    ZIP("PK\u0003\u0004"),
    EMPTY_ZIP("PK\u0005\u0006"),
    PDF("%PDF-"),
    OLE("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    RTF("{\\rtf"),
    EXE("MZ"),
    ELF("\u007FELF"),
    OTHER("");

    private final String signature;

    ContentKind(String signature) {
        this.signature = signature;
    }

    static ContentKind of(Path file) throws IOException {
        String head;
        try (var in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
        }
        return Arrays.stream(values())
                .filter(kind -> head.startsWith(kind.signature))
                .findFirst()
                .orElse(OTHER);
    }
}
