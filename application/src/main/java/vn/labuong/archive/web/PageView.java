package vn.labuong.archive.web;

import org.jspecify.annotations.Nullable;

/**
 * One page of a file as the viewer shows it.
 *
 * @param of how many pages the file has
 * @param open whether whoever asks may see this page; picture and text are empty where not
 * @param picture address of its picture, null where none has been made yet
 * @param text empty where there is none
 * @param source where the text comes from, in words; null where there is none
 */
record PageView(
        int number,
        int of,
        boolean open,
        @Nullable String picture,
        String text,
        @Nullable String language,
        @Nullable String source,
        @Nullable String previous,
        @Nullable String next,
        String first,
        String last) {}
