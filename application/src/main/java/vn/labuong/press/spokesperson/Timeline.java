package vn.labuong.press.spokesperson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Period;
import vn.labuong.press.Spokesperson;

/** Makes of the entries of one agency who speaks when: each until the next, none beyond the agency's own days. */
final class Timeline {

    private Timeline() {}

    /** In order of time; they never overlap. */
    static List<Spokesperson> of(List<Entry> entries, Period agency) {
        TreeMap<LocalDate, Entry> byDay = new TreeMap<>();
        for (Entry entry : entries) {
            byDay.merge(entry.from(), entry, (one, other) -> one.number() > other.number() ? one : other);
        }
        List<Spokesperson> speaking = new ArrayList<>();
        for (Map.Entry<LocalDate, Entry> holds : byDay.entrySet()) {
            Entry entry = holds.getValue();
            LocalDate from = later(holds.getKey(), agency.from());
            LocalDate until = earlier(byDay.higherKey(holds.getKey()), agency.to());
            if (entry.name() != null && entry.function() != null && (until == null || from.isBefore(until))) {
                speaking.add(spokesperson(entry, entry.name(), entry.function(), from, until));
            }
        }
        return speaking;
    }

    private static Spokesperson spokesperson(
            Entry entry, String name, String function, LocalDate from, @Nullable LocalDate until) {
        return new Spokesperson(
                entry.agency(),
                name,
                function,
                entry.functionEn(),
                entry.functionKm(),
                entry.officeLine(),
                entry.officeMail(),
                entry.source(),
                entry.demonstration(),
                from,
                until);
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other == null || day.isAfter(other) ? day : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate day, @Nullable LocalDate other) {
        if (day == null || other == null) {
            return day == null ? other : day;
        }
        return day.isBefore(other) ? day : other;
    }
}
