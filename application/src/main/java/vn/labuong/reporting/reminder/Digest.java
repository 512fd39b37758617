package vn.labuong.reporting.reminder;

import java.util.List;

/**
 * What one letter says, and why it goes today.
 *
 * @param matters everything that awaits the person now, not only what the occasion is about
 */
record Digest(Occasion occasion, List<Matter> matters) {

    Digest {
        matters = List.copyOf(matters);
    }

    /**
     * What a person was sent before.
     *
     * @param inSeason letters in November and December of the year
     * @param told names of what they were about
     */
    record Past(int inSeason, java.util.Set<String> told) {

        Past {
            told = java.util.Set.copyOf(told);
        }
    }
}
