package vn.labuong.reporting.standing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which answers of a period are given, without what they say. */
@Repository
class AnswerTally {

    private final JdbcClient jdbc;

    AnswerTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an answer is there or still owed; what is empty is not in the tally. */
    enum Given {
        GIVEN,
        OWED
    }

    /** By report and local name of the cell. One statement; its cost grows with the answers of the period alone. */
    Map<Long, Map<String, Given>> in(long period) {
        return tally("unit_report.period = :id", period);
    }

    /** The same for one report; its cost grows with the answers of that report alone. */
    Map<Long, Map<String, Given>> of(long report) {
        return tally("unit_report.id = :id", report);
    }

    private Map<Long, Map<String, Given>> tally(String which, long id) {
        Map<Long, Map<String, Given>> tally = new HashMap<>();
        jdbc.sql("""
                        select cell.report, case subject_kind when 'PLAN' then 'plan' else lower(subject_kind) || ':' || subject end
                            || '/' || lower(kind) as local, answer = 'NO_FIGURE_YET' as owed
                        from reporting.cell join reporting.unit_report on unit_report.id = cell.report
                        where answer <> 'EMPTY' and\s
                        """ + which).param("id", id).query(row -> {
            tally.computeIfAbsent(row.getLong(1), none -> new HashMap<>())
                    .put(row.getString(2), row.getBoolean(3) ? Given.OWED : Given.GIVEN);
        });
        return tally;
    }
}
