package vn.labuong.reporting.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Wording;

/** The periods as they are kept; each method is one statement. */
@Repository
public class Periods {

    private final JdbcClient jdbc;

    Periods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All periods of a plan, the latest due first. */
    public List<ReportingPeriod> of(PlanCode plan) {
        return jdbc.sql("select * from reporting.period where plan = :plan order by due_before desc, code desc")
                .param("plan", plan.value())
                .query((row, number) -> period(row))
                .list();
    }

    /** All periods of all plans, the latest due first. */
    public List<ReportingPeriod> all() {
        return jdbc.sql("select * from reporting.period order by due_before desc, plan, code desc")
                .query((row, number) -> period(row))
                .list();
    }

    public Optional<ReportingPeriod> find(PlanCode plan, String code) {
        return jdbc.sql("select * from reporting.period where plan = :plan and code = :code")
                .param("plan", plan.value())
                .param("code", code)
                .query((row, number) -> period(row))
                .optional();
    }

    public Optional<ReportingPeriod> find(long id) {
        return jdbc.sql("select * from reporting.period where id = :id")
                .param("id", id)
                .query((row, number) -> period(row))
                .optional();
    }

    /** Adds the period unless the plan has one of that code; the id and version given are ignored. */
    public boolean add(ReportingPeriod period) {
        return jdbc.sql("""
                        insert into reporting.period (plan, code, kind, title_vi, title_en, title_km, from_day, until_day,
                          cut_off, opens_on, due_before, certainty, demo)
                        values (:plan, :code, :kind, :titleVi, :titleEn, :titleKm, :from, :until,
                          :cutOff, :opensOn, :dueBefore, :certainty, :demo)
                        on conflict (plan, code) do nothing
                        """)
                        .param("plan", period.plan().value())
                        .param("code", period.code())
                        .param("kind", period.kind().name())
                        .param(
                                "titleVi",
                                period.title() == null ? null : period.title().vi())
                        .param(
                                "titleEn",
                                period.title() == null ? null : period.title().en())
                        .param(
                                "titleKm",
                                period.title() == null ? null : period.title().km())
                        .param("from", period.from())
                        .param("until", period.until())
                        .param("cutOff", period.cutOff())
                        .param("opensOn", period.opensOn())
                        .param("dueBefore", period.dueBefore())
                        .param("certainty", period.certainty().name().toLowerCase(Locale.ROOT))
                        .param("demo", period.demo())
                        .update()
                == 1;
    }

    /** Puts the days, the title, the certainty and whether it is closed in the place of the version given. */
    boolean change(ReportingPeriod period) {
        Wording title = period.title();
        return jdbc.sql("""
                        update reporting.period set title_vi = :titleVi, title_en = :titleEn, title_km = :titleKm,
                          from_day = :from, until_day = :until, cut_off = :cutOff, opens_on = :opensOn,
                          due_before = :dueBefore, certainty = :certainty, closed = :closed, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", period.id())
                        .param("version", period.version())
                        .param("titleVi", title == null ? null : title.vi())
                        .param("titleEn", title == null ? null : title.en())
                        .param("titleKm", title == null ? null : title.km())
                        .param("from", period.from())
                        .param("until", period.until())
                        .param("cutOff", period.cutOff())
                        .param("opensOn", period.opensOn())
                        .param("dueBefore", period.dueBefore())
                        .param("certainty", period.certainty().name().toLowerCase(Locale.ROOT))
                        .param("closed", period.closed())
                        .update()
                == 1;
    }

    private static ReportingPeriod period(ResultSet row) throws SQLException {
        return new ReportingPeriod(
                row.getLong("id"),
                new PlanCode(row.getString("plan")),
                row.getString("code"),
                ReportingPeriod.Kind.valueOf(row.getString("kind")),
                title(row),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("cut_off", LocalDate.class),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_before", LocalDate.class),
                Certainty.valueOf(row.getString("certainty").toUpperCase(Locale.ROOT)),
                row.getBoolean("closed"),
                row.getBoolean("demo"),
                row.getInt("version"));
    }

    private static @Nullable Wording title(ResultSet row) throws SQLException {
        String vi = row.getString("title_vi");
        return vi == null ? null : new Wording(vi, row.getString("title_en"), row.getString("title_km"));
    }
}
