package vn.labuong.plan.reading;

import vn.labuong.plan.reading.document.FileKind;

/** The file that was read: its name without the folder, its size in bytes, its SHA-256 in lower-case hexadecimal. */
public record SourceFile(String name, FileKind kind, long size, String sha256) {}
