package vn.labuong.reporting.consolidation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.ReportingPeriod;

/**
 * Figures of the years side by side, under the agencies of the latest one.
 *
 * @param periods the columns, the earliest first, the period itself last
 * @param rows by subject, then by the agency under which the figure stands now
 */
public record YearTable(List<ReportingPeriod> periods, Map<Subject, Map<AgencyId, Row>> rows) {

    /**
     * One agency's line.
     *
     * @param figures by id of the period
     * @param predecessors other agencies that had reported what stands here
     * @param kept whether the agency is a former one whose figures no single successor took over
     */
    public record Row(Map<Long, List<Answer.Figure>> figures, List<AgencyId> predecessors, boolean kept) {

        public Optional<Total> in(ReportingPeriod period) {
            return Total.of(figures.getOrDefault(period.id(), List.of()));
        }
    }

    /** The sum of all agencies in that period. */
    public Optional<Total> total(Subject subject, ReportingPeriod period) {
        return total(rows.getOrDefault(subject, Map.of()).values(), period);
    }

    /** The sum of some lines of one subject in that period. */
    public static Optional<Total> total(Collection<Row> lines, ReportingPeriod period) {
        return Total.of(lines.stream()
                .flatMap(row -> row.figures().getOrDefault(period.id(), List.of()).stream())
                .toList());
    }

    /** One figure before it is put under the agency that has it now. */
    public record Reported(ReportingPeriod period, AgencyId agency, Subject subject, Answer.Figure figure) {}

    static YearTable of(List<ReportingPeriod> periods, List<Reported> all, Attribution attribution) {
        Map<Subject, Map<AgencyId, Row>> rows = new LinkedHashMap<>();
        for (Reported one : all) {
            AgencyId holder = attribution.holder(one);
            Row row = rows.computeIfAbsent(one.subject(), none -> new TreeMap<>())
                    .computeIfAbsent(
                            holder,
                            none -> new Row(new LinkedHashMap<>(), new ArrayList<>(), attribution.isFormer(holder)));
            row.figures()
                    .computeIfAbsent(one.period().id(), none -> new ArrayList<>())
                    .add(one.figure());
            if (!one.agency().equals(holder) && !row.predecessors().contains(one.agency())) {
                row.predecessors().add(one.agency());
            }
        }
        return new YearTable(List.copyOf(periods), rows);
    }

    /** Whose a figure is today. */
    interface Attribution {

        AgencyId holder(Reported figure);

        boolean isFormer(AgencyId holder);
    }
}
