package vn.labuong.shared.office;

import org.jspecify.annotations.Nullable;

/**
 * Number and symbol, {@code 05/BC-UBND}.
 *
 * @param ordinal within the year; null leaves the place for the registry to fill
 * @param symbol {@code BC-UBND}, or {@code UBND-VX} for a letter
 */
public record DocumentNumber(@Nullable Integer ordinal, String symbol) {

    public DocumentNumber {
        if (ordinal != null && ordinal < 1) {
            throw new IllegalArgumentException("Documents are numbered from 1, not " + ordinal);
        }
    }
}
