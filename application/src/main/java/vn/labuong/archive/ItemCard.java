package vn.labuong.archive;

import org.jspecify.annotations.Nullable;

/**
 * An item as lists show it, in the language of its reader.
 *
 * @param href its page
 * @param language of the title, null where none is known
 * @param kind in words
 * @param dated in words, null where undated
 * @param picture address of a small picture, null where it has none
 */
public record ItemCard(
        String code,
        String href,
        String title,
        @Nullable String language,
        String kind,
        @Nullable String dated,
        boolean demonstration,
        @Nullable String picture) {}
