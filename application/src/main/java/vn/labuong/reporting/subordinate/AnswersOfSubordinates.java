package vn.labuong.reporting.subordinate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;

/** What those to whom an agency passed its duty down have answered, as far as the agency has accepted it. */
@Component
public class AnswersOfSubordinates {

    private final UnitReports reports;
    private final Cells cells;

    AnswersOfSubordinates(UnitReports reports, Cells cells) {
        this.reports = reports;
        this.cells = cells;
    }

    /**
     * By local name of the cell, in the plan's order; only what somebody was asked. What is not accepted is missing. Two
     * statements.
     */
    public Map<String, Gathered> of(AskedInPeriod all, AgencyId receiver) {
        List<Asked> expected = all.expectedBy(receiver);
        if (expected.isEmpty()) {
            return Map.of();
        }
        Map<Long, AgencyId> accepted = new HashMap<>();
        for (UnitReport report : reports.of(all.period().id())) {
            if (report.state() == ReportState.ACCEPTED && receiver.equals(report.receiver())) {
                accepted.put(report.id(), report.agency());
            }
        }
        Map<AgencyId, Map<String, Answer>> given = new HashMap<>();
        for (Cell cell : cells.ofAll(accepted.keySet())) {
            given.computeIfAbsent(Objects.requireNonNull(accepted.get(cell.key().report())), none -> new HashMap<>())
                    .put(cell.key().local(), cell.answer());
        }
        Map<String, List<Gathered>> parts = new LinkedHashMap<>();
        for (Asked asked : expected) {
            Map<String, Answer> own = given.getOrDefault(asked.agency(), Map.of());
            for (AskedCell cell : asked.cells()) {
                @Nullable Answer answer = own.get(cell.local());
                parts.computeIfAbsent(cell.local(), none -> new ArrayList<>()).add(Gathered.of(asked.agency(), answer));
            }
        }
        Map<String, Gathered> sums = new LinkedHashMap<>();
        parts.forEach((local, some) -> sums.put(local, Gathered.sum(some)));
        return sums;
    }
}
