package vn.labuong.reporting.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.labuong.organisation.AgencyId;

/**
 * Who works where and who has what from whom, told forward day by day as it happened. Written without a look at the
 * product, which asks the same of its tables backwards.
 */
final class ReorganisedWorld {

    /** Something of one agency goes to another; {@code whole} where it is not a single function only. */
    record Passing(AgencyId from, AgencyId to, boolean whole) {}

    /** One decision: who ceases that day, who begins and who takes what. */
    record Change(LocalDate day, Set<AgencyId> ended, Set<AgencyId> begun, List<Passing> passings) {}

    private final List<Change> changes = new ArrayList<>();

    List<Change> changes() {
        return changes;
    }

    List<AgencyId> begun() {
        return changes.stream().flatMap(change -> change.begun().stream()).toList();
    }

    boolean knows(AgencyId agency) {
        return begun().contains(agency);
    }

    /** Whether the agency has ceased by that day. */
    boolean hasCeased(AgencyId agency, LocalDate day) {
        return changes.stream()
                .anyMatch(change -> !change.day().isAfter(day) && change.ended().contains(agency));
    }

    /** Where the people of an agency work on the day: those of one that ceased went along to whoever took it over. */
    Set<AgencyId> workplaces(AgencyId home, LocalDate day) {
        Set<AgencyId> places = new TreeSet<>(Set.of(home));
        upTo(day).forEach((when, together) -> {
            Set<AgencyId> ended = new HashSet<>();
            together.forEach(change -> ended.addAll(change.ended()));
            while (places.stream().anyMatch(ended::contains)) {
                AgencyId left =
                        places.stream().filter(ended::contains).findFirst().orElseThrow();
                places.remove(left);
                for (Passing passing : passings(together)) {
                    if (passing.whole() && passing.from().equals(left)) {
                        places.add(passing.to());
                    }
                }
            }
        });
        return places;
    }

    /** Whose reports the people of an agency have before them on the day. */
    Set<AgencyId> legible(AgencyId home, LocalDate day) {
        Map<AgencyId, Set<AgencyId>> papers = new HashMap<>();
        upTo(day).values().forEach(together -> {
            // On one day papers may go through several hands.
            boolean moved = true;
            while (moved) {
                moved = false;
                for (Passing passing : passings(together)) {
                    Set<AgencyId> given = new HashSet<>(papers.getOrDefault(passing.from(), Set.of()));
                    given.add(passing.from());
                    moved |= papers.computeIfAbsent(passing.to(), none -> new HashSet<>())
                            .addAll(given);
                }
            }
        });
        Set<AgencyId> legible = new TreeSet<>();
        for (AgencyId place : workplaces(home, day)) {
            legible.add(place);
            legible.addAll(papers.getOrDefault(place, Set.of()));
        }
        return legible;
    }

    private static List<Passing> passings(List<Change> together) {
        return together.stream().flatMap(change -> change.passings().stream()).toList();
    }

    private Map<LocalDate, List<Change>> upTo(LocalDate day) {
        Map<LocalDate, List<Change>> days = new TreeMap<>();
        for (Change change : changes) {
            if (!change.day().isAfter(day)) {
                days.computeIfAbsent(change.day(), none -> new ArrayList<>()).add(change);
            }
        }
        return days;
    }
}
