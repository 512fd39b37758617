package vn.labuong.plan.rights;

import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Wording;

/**
 * A human rights convention.
 *
 * @param joined when Viet Nam joined, as the source writes it; sources disagree, so it is text
 * @param party whether Viet Nam is a party to it
 */
public record Convention(
        String code,
        int position,
        Wording title,
        @Nullable String joined,
        boolean party,
        Certainty certainty,
        @Nullable String source,
        @Nullable String note) {}
