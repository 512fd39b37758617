package vn.labuong.plan.rights;

import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Wording;

/**
 * A human rights convention.
 *
 * @param unJoined when Viet Nam joined by the United Nations' account, as the source writes it
 * @param domesticJoined the same by domestic sources; the two disagree, so both are kept as text
 * @param party whether Viet Nam is a party to it
 */
public record Convention(
        String code,
        int position,
        Wording title,
        @Nullable String unJoined,
        Certainty unCertainty,
        @Nullable String domesticJoined,
        boolean party,
        Certainty certainty,
        @Nullable String source,
        @Nullable String note) {}
