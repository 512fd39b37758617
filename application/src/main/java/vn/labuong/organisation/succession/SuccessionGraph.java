package vn.labuong.organisation.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.Period;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.Succession.Share;

/**
 * All successions as a relation over time. Each day of change is a relation of its own; going forward composes them,
 * going back composes their inverses, so whatever went forward comes back.
 */
public final class SuccessionGraph {

    private final Map<AgencyId, Agency> agencies;
    private final List<Succession> rows;
    private final NavigableMap<LocalDate, DayOfChange> days = new TreeMap<>();

    /**
     * Renamings pass nothing and are left out.
     *
     * @throws SuccessionCycle if a function would return to where it began on one day
     */
    public SuccessionGraph(Map<AgencyId, Agency> agencies, Collection<Succession> successions) {
        this.agencies = Map.copyOf(agencies);
        this.rows = successions.stream()
                .filter(row -> row.type() != Succession.Type.RENAMED)
                .toList();
        Map<LocalDate, List<Succession>> byDay = new TreeMap<>();
        rows.forEach(row ->
                byDay.computeIfAbsent(row.effective(), any -> new ArrayList<>()).add(row));
        byDay.forEach((day, changes) -> days.put(day, new DayOfChange(day, changes, this::lifetime)));
    }

    private Period lifetime(AgencyId id) {
        Agency agency = agencies.get(id);
        return agency == null ? Period.ALWAYS : agency.period();
    }

    /** Follows a duty held on a day to another day, forward or back; never empty. */
    public List<Bearer> trace(AgencyId holder, FunctionCode function, LocalDate held, LocalDate date) {
        List<Trail> trails = List.of(Trail.startingAt(holder));
        if (date.isBefore(held)) {
            for (DayOfChange day :
                    days.subMap(date, false, held, true).descendingMap().values()) {
                trails = each(trails, day::back, function);
            }
        } else {
            for (DayOfChange day : days.subMap(held, false, date, true).values()) {
                trails = each(trails, day::forward, function);
            }
        }
        boolean several = trails.size() > 1;
        return trails.stream()
                .map(trail -> bearer(trail, function, several, date))
                .toList();
    }

    private static List<Trail> each(
            List<Trail> trails, BiFunction<Trail, FunctionCode, List<Trail>> step, FunctionCode function) {
        Map<AgencyId, Trail> reached = new LinkedHashMap<>();
        for (Trail trail : trails) {
            List<Trail> next = step.apply(trail, function);
            // What cannot have been held before stays where it is and is flagged, so that no duty drops out.
            (next.isEmpty() ? List.of(trail) : next).forEach(found -> reached.putIfAbsent(found.agency(), found));
        }
        return List.copyOf(reached.values());
    }

    private Bearer bearer(Trail trail, FunctionCode function, boolean several, LocalDate date) {
        Agency agency = agencies.get(trail.agency());
        boolean open = !lifetime(trail.agency()).covers(date) || hasLeftNobody(trail.agency(), function, date);
        Certainty certainty = agency == null || open ? Certainty.UNVERIFIED : agency.certainty();
        for (Succession row : trail.path()) {
            certainty = certainty.and(row.certainty());
        }
        boolean part = several || trail.path().stream().anyMatch(row -> row.share() == Share.PART);
        return new Bearer(
                trail.agency(),
                function,
                part ? Share.PART : Share.WHOLE,
                certainty,
                open,
                open ? successors(trail.agency()) : List.of(),
                trail.path());
    }

    /** A row without successor took the function from an agency that lives on. */
    private boolean hasLeftNobody(AgencyId agency, FunctionCode function, LocalDate date) {
        return days.headMap(date, true).values().stream()
                .flatMap(day -> day.moves(agency, function).stream())
                .anyMatch(row -> row.to() == null);
    }

    /** Those who passed something to the agency directly, of any day. */
    public List<AgencyId> predecessors(AgencyId id) {
        return distinct(rows.stream().filter(row -> id.equals(row.to())).map(Succession::from));
    }

    /** Those to whom the agency passed something directly, of any day. */
    public List<AgencyId> successors(AgencyId id) {
        return distinct(rows.stream()
                .filter(row -> row.from().equals(id))
                .map(Succession::to)
                .filter(Objects::nonNull));
    }

    private static List<AgencyId> distinct(Stream<AgencyId> ids) {
        return ids.distinct().sorted().toList();
    }
}
