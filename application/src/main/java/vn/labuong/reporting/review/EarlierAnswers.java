package vn.labuong.reporting.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.subordinate.Gathered;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;

/** What an agency, or those whose work it took over, sent for the yearly period before. */
@Component
public class EarlierAnswers {

    private final Periods periods;
    private final UnitReports reports;
    private final Cells cells;

    EarlierAnswers(Periods periods, UnitReports reports, Cells cells) {
        this.periods = periods;
        this.reports = reports;
        this.cells = cells;
    }

    /**
     * The year before.
     *
     * @param agencies who reported then
     * @param answers by local name of the cell; of several agencies added up
     */
    public record Earlier(ReportingPeriod period, List<AgencyId> agencies, Map<String, Gathered> answers) {

        public Earlier {
            agencies = List.copyOf(agencies);
            answers = Map.copyOf(answers);
        }

        public @Nullable Gathered find(String local) {
            return answers.get(local);
        }
    }

    /** Empty where there is no earlier yearly period or nobody reported; three statements at most. */
    public Optional<Earlier> before(ReportingPeriod period, UnitReport report, RegisterSnapshot register) {
        Optional<ReportingPeriod> earlier = periods.of(period.plan()).stream()
                .filter(one -> one.kind() == ReportingPeriod.Kind.YEARLY && one.lastYear() < period.lastYear())
                .max(Comparator.comparing(ReportingPeriod::until));
        Set<AgencyId> line = line(report.agency(), register);
        return earlier.flatMap(found -> {
            Map<Long, AgencyId> sent = reports.of(found.id()).stream()
                    .filter(one -> one.firstSentAt() != null && line.contains(one.agency()))
                    .filter(one -> java.util.Objects.equals(one.receiver(), report.receiver()))
                    .collect(Collectors.toMap(UnitReport::id, UnitReport::agency));
            return sent.isEmpty() ? Optional.empty() : Optional.of(gathered(found, sent));
        });
    }

    private Earlier gathered(ReportingPeriod period, Map<Long, AgencyId> sent) {
        Map<String, Gathered> answers = new HashMap<>();
        for (Cell cell : cells.ofAll(sent.keySet())) {
            AgencyId agency =
                    java.util.Objects.requireNonNull(sent.get(cell.key().report()));
            answers.merge(cell.key().local(), Gathered.of(agency, cell.answer()), Gathered::plus);
        }
        List<AgencyId> agencies = new ArrayList<>(new java.util.TreeSet<>(sent.values()));
        return new Earlier(period, agencies, answers);
    }

    private static Set<AgencyId> line(AgencyId agency, RegisterSnapshot register) {
        Set<AgencyId> line = new LinkedHashSet<>();
        Deque<AgencyId> next = new ArrayDeque<>(List.of(agency));
        while (!next.isEmpty()) {
            AgencyId one = next.remove();
            if (line.add(one)) {
                next.addAll(register.predecessors(one));
            }
        }
        return line;
    }
}
