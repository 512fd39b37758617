package vn.labuong.plan.reading;

/** The file that was read: its name without the folder, its size in bytes, its SHA-256 in lower-case hexadecimal. */
public record SourceFile(String name, FileKind kind, long size, String sha256) {}
