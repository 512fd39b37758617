package vn.labuong.archive.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import vn.labuong.organisation.AgencyId;

/**
 * Somebody who looks at the archive on a local day, as far as the rule of access needs to know.
 *
 * @param staff works with the system in whichever role
 * @param agencies whose items they see as their own
 * @param archivist describes items and sees all that is not sealed
 * @param keeps the agencies whose sealed items they keep
 */
public record Viewer(LocalDate on, boolean staff, Set<AgencyId> agencies, boolean archivist, Set<AgencyId> keeps) {

    /** Anybody; also what is assumed of everything that leaves the house. */
    public static Viewer publicOn(LocalDate day) {
        return new Viewer(day, false, Set.of(), false, Set.of());
    }

    /** The tokens of the search index that they may read; see {@link Audience}. */
    public Set<String> tokens(Set<AgencyId> allAgencies) {
        Set<String> tokens = new TreeSet<>();
        tokens.add(Audience.PUBLIC);
        if (staff) {
            tokens.add(Audience.STAFF);
        }
        (archivist ? allAgencies : agencies).forEach(agency -> tokens.add(Audience.agency(agency)));
        if (archivist) {
            tokens.add(Audience.ARCHIVISTS);
        }
        keeps.forEach(agency -> tokens.add(Audience.keepers(agency)));
        return tokens;
    }
}
