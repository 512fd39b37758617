package vn.labuong.shared.web;

import java.util.List;

/**
 * One page of a JSON collection.
 *
 * @param total all there are, not only those of this page
 * @param page from 0
 */
public record Listing<T>(long total, List<T> items, int page, int size) {

    public static final int LARGEST = 500;

    /** Cuts a page out of a list already in memory; a page past the end is empty, a size is at most {@link #LARGEST}. */
    public static <T> Listing<T> of(List<T> all, int page, int size) {
        int length = Math.min(Math.max(size, 1), LARGEST);
        int from = (int) Math.min((long) Math.max(page, 0) * length, all.size());
        return new Listing<>(
                all.size(), all.subList(from, Math.min(from + length, all.size())), Math.max(page, 0), length);
    }
}
