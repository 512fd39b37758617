package vn.labuong.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The register of agencies.
 *
 * <p>A page takes one {@link #snapshot} and asks it everything. Reading it costs a fixed number of statements once and
 * nothing until the register changes. Nothing can be deleted; a correction is a new entry beside the old.
 */
public interface Agencies {

    /** What the register says now. */
    RegisterSnapshot snapshot();

    /** What the register said at that moment, before later corrections; read anew at each call. */
    RegisterSnapshot snapshotAsKnownAt(Instant moment);

    default Optional<Agency> agency(AgencyId id) {
        return snapshot().agency(id);
    }

    default List<AgencyId> members(GroupCode code, LocalDate date) {
        return snapshot().members(code, date);
    }

    default List<Bearer> bearers(AgencyId holder, FunctionCode function, LocalDate date) {
        return snapshot().bearers(holder, function, date);
    }

    default List<AgencyId> predecessors(AgencyId id) {
        return snapshot().predecessors(id);
    }
}
