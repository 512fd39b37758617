package vn.labuong.reporting.asked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Duty;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;

/**
 * Everything that one agency is asked for in a period.
 *
 * @param receiver who passed its own duty down, null where the plan's lead receives
 * @param duties what it owes in the plan on the day, and why it is this agency
 * @param cells in the plan's order, the plan as a whole last
 */
public record Asked(AgencyId agency, @Nullable AgencyId receiver, List<Duty> duties, List<AskedCell> cells) {

    public Asked {
        duties = List.copyOf(duties);
        cells = List.copyOf(cells);
    }

    public List<AskedCell> required() {
        return cells.stream().filter(AskedCell::required).toList();
    }

    public Optional<AskedCell> find(Subject subject, CellKind kind) {
        return cells.stream()
                .filter(cell -> cell.kind() == kind && cell.subject().equals(subject))
                .findFirst();
    }

    public Map<Subject, List<AskedCell>> bySubject() {
        Map<Subject, List<AskedCell>> subjects = new LinkedHashMap<>();
        cells.forEach(cell -> subjects.computeIfAbsent(cell.subject(), none -> new ArrayList<>())
                .add(cell));
        return subjects;
    }
}
