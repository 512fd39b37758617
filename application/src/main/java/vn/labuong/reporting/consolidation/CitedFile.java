package vn.labuong.reporting.consolidation;

import org.jspecify.annotations.Nullable;

/**
 * A file that an agency names as evidence.
 *
 * @param page where in the file, null where it was not said
 */
public record CitedFile(
        String name, String sha256, @Nullable String page) {}
