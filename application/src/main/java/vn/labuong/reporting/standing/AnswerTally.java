package vn.labuong.reporting.standing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;

/**
 * Which answers are there, without what they say. Reports are asked much the same, so that the database gathers by
 * question which reports answer it: a few rows for tens of thousands of answers.
 */
@Repository
class AnswerTally {

    private final JdbcClient jdbc;

    AnswerTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a cell is called in every report that has it. */
    record Question(Subject subject, CellKind kind) {}

    /**
     * The reports, by their ids, in which a question is not empty.
     *
     * @param given an answer is there, "not applicable" included
     * @param owed it is said that the figure is not known yet
     */
    record Answered(Set<Long> given, Set<Long> owed) {}

    /** All reports of these periods, in answers of these kinds. One statement. */
    Map<Question, Answered> in(Collection<Long> periods, Collection<CellKind> kinds) {
        return tally("unit_report.period = any (:ids)", periods, kinds);
    }

    /** The same for one report; its cost grows with the answers of that report alone. */
    Map<Question, Answered> of(long report, Collection<CellKind> kinds) {
        return tally("unit_report.id = any (:ids)", List.of(report), kinds);
    }

    private Map<Question, Answered> tally(String which, Collection<Long> ids, Collection<CellKind> kinds) {
        Map<Question, Answered> tally = new HashMap<>();
        jdbc.sql("""
                        select subject_kind, subject, kind, answer = 'NO_FIGURE_YET' as owed, array_agg(cell.report)
                        from reporting.cell join reporting.unit_report on unit_report.id = cell.report
                        where answer <> 'EMPTY' and kind = any (:kinds) and %s
                        group by subject_kind, subject, kind, owed
                        """.formatted(which))
                .param("ids", ids.toArray(Long[]::new))
                .param("kinds", kinds.stream().map(CellKind::name).toArray(String[]::new))
                .query(row -> {
                    Question question = new Question(
                            new Subject(Subject.Kind.valueOf(row.getString(1)), row.getString(2)),
                            CellKind.valueOf(row.getString(3)));
                    Answered answered =
                            tally.computeIfAbsent(question, none -> new Answered(new HashSet<>(), new HashSet<>()));
                    Set<Long> reports = row.getBoolean(4) ? answered.owed() : answered.given();
                    reports.addAll(List.of((Long[]) row.getArray(5).getArray()));
                });
        return tally;
    }
}
