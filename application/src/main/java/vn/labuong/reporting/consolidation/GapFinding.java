package vn.labuong.reporting.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.unit.UnitReport;

/** Names who was asked for an answer without which a report is incomplete, and gave none that counts. */
final class GapFinding {

    static final Gaps NONE = new Gaps(0, List.of(), List.of(), List.of(), List.of());

    private final boolean withSent;
    private final Map<String, List<Standing>> askedFor = new HashMap<>();
    private final Map<Subject, Map<CellKind, List<Cell>>> cells;

    GapFinding(Gathered read, Map<Subject, Map<CellKind, List<Cell>>> cells) {
        this.withSent = read.withSent();
        this.cells = cells;
        for (Standing standing : read.standings()) {
            for (AskedCell cell : standing.asked().cells()) {
                if (cell.required()) {
                    askedFor.computeIfAbsent(cell.local(), none -> new ArrayList<>())
                            .add(standing);
                }
            }
        }
    }

    Gaps of(Subject subject, CellKind kind) {
        List<Standing> asked = askedFor.getOrDefault(subject.cell(kind), List.of());
        if (asked.isEmpty()) {
            return NONE;
        }
        Map<Long, Answer> answers = new HashMap<>();
        cells.getOrDefault(subject, Map.of())
                .getOrDefault(kind, List.of())
                .forEach(cell -> answers.put(cell.key().report(), cell.answer()));
        List<AgencyId> noFigureYet = new ArrayList<>();
        List<AgencyId> notApplicable = new ArrayList<>();
        List<AgencyId> missing = new ArrayList<>();
        List<AgencyId> awaited = new ArrayList<>();
        for (Standing standing : asked) {
            UnitReport report = standing.report();
            if (report == null || !ConsolidatedReport.counts(standing, withSent)) {
                awaited.add(standing.agency());
                continue;
            }
            Answer answer = answers.getOrDefault(report.id(), new Answer.Empty());
            if (report.hasNothing() || answer instanceof Answer.NotApplicable) {
                notApplicable.add(standing.agency());
            } else if (answer instanceof Answer.NoFigureYet) {
                noFigureYet.add(standing.agency());
            } else if (answer instanceof Answer.Empty) {
                missing.add(standing.agency());
            }
        }
        return new Gaps(asked.size(), noFigureYet, notApplicable, missing, awaited);
    }
}
