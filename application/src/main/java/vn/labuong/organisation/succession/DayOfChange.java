package vn.labuong.organisation.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.Period;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.Succession.Share;

/**
 * What passes from whom to whom on one day, as a relation between the evening before and the morning after.
 *
 * <p>A row that names the function outranks the row for everything else. What passes to an agency that itself passes
 * it on the same day goes all the way. A part leaves its agency in charge of the rest while that agency lives on.
 */
final class DayOfChange {

    private final LocalDate date;
    private final Map<AgencyId, List<Succession>> outgoing = new LinkedHashMap<>();
    private final Map<AgencyId, List<Succession>> incoming = new LinkedHashMap<>();
    private final Function<AgencyId, Period> lifetimes;

    DayOfChange(LocalDate date, List<Succession> rows, Function<AgencyId, Period> lifetimes) {
        this.date = date;
        this.lifetimes = lifetimes;
        for (Succession row : rows) {
            outgoing.computeIfAbsent(row.from(), any -> new ArrayList<>()).add(row);
            if (row.to() != null) {
                incoming.computeIfAbsent(row.to(), any -> new ArrayList<>()).add(row);
            }
        }
        for (AgencyId agency : outgoing.keySet()) {
            functionsOfTheDay(rows).forEach(function -> refuseCircle(agency, function));
        }
    }

    private static Set<FunctionCode> functionsOfTheDay(List<Succession> rows) {
        Set<FunctionCode> functions = new LinkedHashSet<>();
        functions.add(FunctionCode.GENERAL);
        rows.forEach(row -> functions.add(row.function()));
        return functions;
    }

    private void refuseCircle(AgencyId start, FunctionCode function) {
        Map<AgencyId, Boolean> onTheWay = new HashMap<>();
        visit(start, function, onTheWay);
    }

    private void visit(AgencyId agency, FunctionCode function, Map<AgencyId, Boolean> onTheWay) {
        Boolean open = onTheWay.put(agency, true);
        if (Boolean.TRUE.equals(open)) {
            throw new SuccessionCycle(agency, function, date);
        }
        for (Succession row : moves(agency, function)) {
            AgencyId to = row.to();
            if (to != null && !Boolean.FALSE.equals(onTheWay.get(to))) {
                visit(to, function, onTheWay);
            }
        }
        onTheWay.put(agency, false);
    }

    /** The rows by which the agency passes the function on this day. */
    List<Succession> moves(AgencyId agency, FunctionCode function) {
        List<Succession> rows = outgoing.getOrDefault(agency, List.of());
        List<Succession> named =
                rows.stream().filter(row -> row.function().equals(function)).toList();
        return named.isEmpty()
                ? rows.stream().filter(row -> row.function().isGeneral()).toList()
                : named;
    }

    private boolean stays(AgencyId agency, List<Succession> moves) {
        if (moves.isEmpty() || moves.stream().anyMatch(row -> row.to() == null)) {
            return true;
        }
        return lifetimes.apply(agency).covers(date) && moves.stream().allMatch(row -> row.share() == Share.PART);
    }

    /** Where a duty held the evening before is the morning after; never empty. */
    List<Trail> forward(Trail trail, FunctionCode function) {
        Map<AgencyId, Trail> reached = new LinkedHashMap<>();
        forward(trail, function, reached, new HashSet<>());
        return List.copyOf(reached.values());
    }

    private void forward(Trail trail, FunctionCode function, Map<AgencyId, Trail> reached, Set<AgencyId> seen) {
        if (!seen.add(trail.agency())) {
            return;
        }
        List<Succession> moves = moves(trail.agency(), function);
        if (stays(trail.agency(), moves)) {
            reached.put(trail.agency(), trail);
        }
        for (Succession row : moves) {
            if (row.to() != null) {
                forward(trail.onwards(row.to(), row), function, reached, seen);
            }
        }
    }

    /** Where a duty held in the morning was the evening before; empty if it cannot have been held by then. */
    List<Trail> back(Trail trail, FunctionCode function) {
        Map<AgencyId, Trail> reached = new LinkedHashMap<>();
        if (stays(trail.agency(), moves(trail.agency(), function))) {
            back(trail, function, reached, new HashSet<>());
        }
        return List.copyOf(reached.values());
    }

    private void back(Trail trail, FunctionCode function, Map<AgencyId, Trail> reached, Set<AgencyId> seen) {
        if (!seen.add(trail.agency())) {
            return;
        }
        if (lifetimes.apply(trail.agency()).reachesBefore(date)) {
            reached.put(trail.agency(), trail);
        }
        for (Succession row : incoming.getOrDefault(trail.agency(), List.of())) {
            if (moves(row.from(), function).contains(row)) {
                back(trail.backwards(row.from(), row), function, reached, seen);
            }
        }
    }
}
