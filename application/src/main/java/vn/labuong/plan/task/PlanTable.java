package vn.labuong.plan.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Wording;

/** The table {@code plan.plan}. */
@Repository
public class PlanTable {

    private static final String SAVE = """
            insert into plan.plan (code, title_vi, title_en, title_km, number, number_certainty, issued_on,
              issued_certainty, parent_decision, from_year, to_year, owner_agency, lead_agency, report_month,
              report_day, interim_year, final_year, published, demo, file_name, file_sha256)
            values (:code, :titleVi, :titleEn, :titleKm, :number, :numberCertainty, :issuedOn,
              :issuedCertainty, :parentDecision, :fromYear, :toYear, :owner, :lead, :reportMonth,
              :reportDay, :interimYear, :finalYear, :published, :demo, :fileName, :fileSha256)
            on conflict (code) do update set title_vi = excluded.title_vi, title_en = excluded.title_en,
              title_km = excluded.title_km, number = excluded.number, number_certainty = excluded.number_certainty,
              issued_on = excluded.issued_on, issued_certainty = excluded.issued_certainty,
              parent_decision = excluded.parent_decision, from_year = excluded.from_year,
              to_year = excluded.to_year, owner_agency = excluded.owner_agency, lead_agency = excluded.lead_agency,
              report_month = excluded.report_month, report_day = excluded.report_day,
              interim_year = excluded.interim_year, final_year = excluded.final_year, demo = excluded.demo,
              file_name = excluded.file_name, file_sha256 = excluded.file_sha256,
              version = plan.plan.version + 1
            """;

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Plan> all() {
        return jdbc.sql("select * from plan.plan order by from_year desc, code")
                .query((row, number) -> plan(row))
                .list();
    }

    public Optional<Plan> find(PlanCode code) {
        return jdbc.sql("select * from plan.plan where code = :code")
                .param("code", code.value())
                .query((row, number) -> plan(row))
                .optional();
    }

    /** Adds the plan or replaces what is said of it, except whether it is published. */
    public void save(Plan plan) {
        jdbc.sql(SAVE)
                .param("code", plan.code().value())
                .param("titleVi", plan.title().vi())
                .param("titleEn", plan.title().en())
                .param("titleKm", plan.title().km())
                .param("number", plan.number())
                .param("numberCertainty", Sql.word(plan.numberCertainty()))
                .param("issuedOn", plan.issuedOn())
                .param("issuedCertainty", Sql.word(plan.issuedCertainty()))
                .param("parentDecision", plan.parentDecision())
                .param("fromYear", plan.fromYear())
                .param("toYear", plan.toYear())
                .param("owner", plan.owner() == null ? null : plan.owner().value())
                .param("lead", plan.lead() == null ? null : plan.lead().value())
                .param(
                        "reportMonth",
                        plan.reportDue() == null ? null : plan.reportDue().getMonthValue())
                .param(
                        "reportDay",
                        plan.reportDue() == null ? null : plan.reportDue().getDayOfMonth())
                .param("interimYear", plan.interimYear())
                .param("finalYear", plan.finalYear())
                .param("published", plan.published())
                .param("demo", plan.demo())
                .param("fileName", plan.fileName())
                .param("fileSha256", plan.fileSha256())
                .update();
    }

    /** Replaces these facts of the plan; false when it no longer has that version. */
    boolean change(PlanCode code, PlanEditing.Facts facts, int version) {
        return jdbc.sql("""
                        update plan.plan set title_vi = :titleVi, title_en = :titleEn, title_km = :titleKm,
                          number = :number, number_certainty = :numberCertainty, issued_on = :issuedOn,
                          issued_certainty = :issuedCertainty, interim_year = :interimYear,
                          final_year = :finalYear, version = version + 1
                        where code = :code and version = :version
                        """)
                        .param("code", code.value())
                        .param("version", version)
                        .param("titleVi", facts.title().vi())
                        .param("titleEn", facts.title().en())
                        .param("titleKm", facts.title().km())
                        .param("number", facts.number())
                        .param("numberCertainty", Sql.word(facts.numberCertainty()))
                        .param("issuedOn", facts.issuedOn())
                        .param("issuedCertainty", Sql.word(facts.issuedCertainty()))
                        .param("interimYear", facts.interimYear())
                        .param("finalYear", facts.finalYear())
                        .update()
                == 1;
    }

    /** Shows the plan to the public, or no longer; false when it is so already. */
    public boolean publish(PlanCode code, boolean published) {
        return jdbc.sql("update plan.plan set published = :published, version = version + 1"
                                + " where code = :code and published <> :published")
                        .param("code", code.value())
                        .param("published", published)
                        .update()
                == 1;
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                new PlanCode(row.getString("code")),
                new Wording(row.getString("title_vi"), row.getString("title_en"), row.getString("title_km")),
                row.getString("number"),
                Sql.certainty(row, "number_certainty"),
                row.getObject("issued_on", LocalDate.class),
                Sql.certainty(row, "issued_certainty"),
                row.getString("parent_decision"),
                row.getInt("from_year"),
                row.getInt("to_year"),
                agency(row.getString("owner_agency")),
                agency(row.getString("lead_agency")),
                reportDue(row),
                Sql.integer(row, "interim_year"),
                Sql.integer(row, "final_year"),
                row.getBoolean("published"),
                row.getBoolean("demo"),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getInt("version"));
    }

    private static @Nullable AgencyId agency(@Nullable String id) {
        return id == null ? null : new AgencyId(id);
    }

    private static @Nullable MonthDay reportDue(ResultSet row) throws SQLException {
        Integer month = Sql.integer(row, "report_month");
        Integer day = Sql.integer(row, "report_day");
        return month == null || day == null ? null : MonthDay.of(month, day);
    }

    /** A plan of which only the title, the years and perhaps the number are known, none of them confirmed. */
    public static Plan bare(PlanCode code, Wording title, int fromYear, int toYear, @Nullable String number) {
        Certainty open = Certainty.UNVERIFIED;
        return new Plan(
                code, title, number, open, null, open, null, fromYear, toYear, null, null, null, null, null, false,
                false, null, null, 0);
    }
}
