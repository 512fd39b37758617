package vn.labuong.organisation;

import java.util.List;

/**
 * Who bears a duty on a date.
 *
 * @param share PART where others bear it too
 * @param certainty unverified as soon as one step on the way, or the agency itself, is
 * @param open nobody is known to bear it: {@code agency} is the last known holder (or, before its beginning, the first)
 *     and {@code candidates} are those who took over its other functions
 * @param path the successions from the holder to the bearer in order of time; empty where nothing moved
 */
public record Bearer(
        AgencyId agency,
        FunctionCode function,
        Succession.Share share,
        Certainty certainty,
        boolean open,
        List<AgencyId> candidates,
        List<Succession> path) {

    public Bearer {
        candidates = List.copyOf(candidates);
        path = List.copyOf(path);
    }
}
