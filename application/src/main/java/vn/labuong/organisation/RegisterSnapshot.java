package vn.labuong.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole register as known at one moment, immutable and in memory: any number of questions costs no statement.
 *
 * <p>Nothing is lost in either direction: each duty has a bearer on each date or one that is flagged open, and
 * {@code trace} back from the bearers leads to the holder again.
 */
public interface RegisterSnapshot {

    /** All agencies of all times, in the order of their ids. */
    List<Agency> agencies();

    Optional<Agency> agency(AgencyId id);

    Optional<Territory> territory(String id);

    List<Territory> territories();

    /** All successions of all times, oldest first. */
    List<Succession> successions();

    /** The codes of all groups for which there is a clause of any time. */
    List<GroupCode> groups();

    Membership membership(GroupCode code, LocalDate date);

    /**
     * Who bears the duty on the date, if the holder had it from its first day on.
     *
     * @return never empty; one or more agencies, or one entry flagged open
     */
    List<Bearer> bearers(AgencyId holder, FunctionCode function, LocalDate date);

    /** Follows a duty that the holder has on {@code held} forward, or back, to {@code date}; never empty. */
    List<Bearer> trace(AgencyId holder, FunctionCode function, LocalDate held, LocalDate date);

    /** The agencies that passed something to this one directly. */
    List<AgencyId> predecessors(AgencyId id);

    /** The agencies to which this one passed something directly. */
    List<AgencyId> successors(AgencyId id);

    default List<AgencyId> members(GroupCode code, LocalDate date) {
        return membership(code, date).members();
    }

    /** As {@link #bearers}, for a duty that touches several functions: each agency once. No function means general. */
    default List<Bearer> bearers(AgencyId holder, Collection<FunctionCode> functions, LocalDate date) {
        Map<AgencyId, Bearer> found = new LinkedHashMap<>();
        Collection<FunctionCode> asked = functions.isEmpty() ? List.of(FunctionCode.GENERAL) : functions;
        for (FunctionCode function : asked) {
            for (Bearer bearer : bearers(holder, function, date)) {
                found.putIfAbsent(bearer.agency(), bearer);
            }
        }
        return List.copyOf(found.values());
    }

    /** The official name on the date; the id itself where the register has no such agency. */
    default String name(AgencyId id, String lang, LocalDate date) {
        return agency(id).map(agency -> agency.name(lang, date)).orElse(id.value());
    }
}
