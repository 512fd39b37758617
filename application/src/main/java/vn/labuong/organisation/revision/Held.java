package vn.labuong.organisation.revision;

/** A row in force and its number, by which a correction names it. */
public record Held<T>(long seq, T value) {}
