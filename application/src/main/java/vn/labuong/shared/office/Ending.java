package vn.labuong.shared.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recipients at the left, signature at the right.
 *
 * @param recipients one a line without dash or end mark; "as above" comes first by itself where somebody is addressed;
 *     the last one is the filing line
 * @param capacity lines in capitals, such as {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ TỊCH}, {@code PHÓ CHỦ TỊCH}
 * @param signer full name without title; null until somebody signs
 */
public record Ending(
        List<String> recipients,
        List<String> capacity,
        @Nullable String signer) {

    public Ending {
        recipients = List.copyOf(recipients);
        capacity = List.copyOf(capacity);
    }
}
