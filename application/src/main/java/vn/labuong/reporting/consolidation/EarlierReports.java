package vn.labuong.reporting.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;

/** What accepted reports of earlier periods say. */
@Repository
class EarlierReports {

    private final JdbcClient jdbc;

    EarlierReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A figure or words of an earlier period. */
    record Earlier(long period, AgencyId agency, Subject subject, CellKind kind, Answer answer) {}

    /** Figures of these periods, and the words of the last of them. One statement. */
    List<Earlier> of(Collection<Long> periods, long last) {
        return jdbc.sql("""
                        select unit_report.period, unit_report.agency, subject_kind, subject, kind, numerator, denominator,
                          text
                        from reporting.unit_report join reporting.cell on cell.report = unit_report.id
                        where unit_report.period = any (:periods) and unit_report.receiver is null
                          and unit_report.state = 'ACCEPTED' and cell.answer = 'VALUE'
                          and (cell.kind = 'FIGURE' or unit_report.period = :last)
                        order by unit_report.period, unit_report.agency, cell.id
                        """)
                .param("periods", periods.toArray(Long[]::new))
                .param("last", last)
                .query((row, number) -> earlier(row))
                .list();
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        CellKind kind = CellKind.valueOf(row.getString("kind"));
        return new Earlier(
                row.getLong("period"),
                new AgencyId(row.getString("agency")),
                new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject")),
                kind,
                kind == CellKind.FIGURE
                        ? new Answer.Figure(row.getLong("numerator"), base(row), null)
                        : new Answer.Prose(row.getString("text")));
    }

    private static @Nullable Long base(ResultSet row) throws SQLException {
        long base = row.getLong("denominator");
        return row.wasNull() ? null : base;
    }
}
