package vn.labuong.organisation.succession;

import java.util.ArrayList;
import java.util.List;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Succession;

/** Where a duty has come to, and by which successions, in order of time. */
record Trail(AgencyId agency, List<Succession> path) {

    static Trail startingAt(AgencyId agency) {
        return new Trail(agency, List.of());
    }

    Trail onwards(AgencyId to, Succession row) {
        List<Succession> longer = new ArrayList<>(path);
        longer.add(row);
        return new Trail(to, List.copyOf(longer));
    }

    Trail backwards(AgencyId to, Succession row) {
        List<Succession> longer = new ArrayList<>();
        longer.add(row);
        longer.addAll(path);
        return new Trail(to, List.copyOf(longer));
    }
}
