package vn.labuong.plan.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.Wording;
import vn.labuong.plan.task.Sql;

/** Conventions, review cycles and the tasks that serve them, as they are kept. */
@Repository
public class Rights {

    /** The newest entry holds as a whole in place of the shipped row, also where it empties a field. */
    private static final String RECOMMENDATIONS = """
            select shipped.cycle, shipped.national_number, subject_vi, subject_en, subject_km,
              coalesce(entry.certainty, shipped.certainty) as certainty,
              case when entry.id is null then shipped.un_paragraph else entry.un_paragraph end as un_paragraph,
              case when entry.id is null then shipped.wording_vi else entry.wording_vi end as wording_vi,
              case when entry.id is null then shipped.wording_en else entry.wording_en end as wording_en,
              case when entry.id is null then shipped.wording_km else entry.wording_km end as wording_km,
              case when entry.id is null then shipped.recommended_by else entry.recommended_by end as recommended_by
            from plan.upr_recommendation shipped left join lateral (
              select * from plan.upr_entry
              where upr_entry.cycle = shipped.cycle and upr_entry.national_number = shipped.national_number
              order by version desc limit 1) entry on true
            order by shipped.cycle, length(shipped.national_number), shipped.national_number
            """;

    private final JdbcClient jdbc;

    Rights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task serves a convention, or else a recommendation of a cycle.
     *
     * @param convention its code, null where the link is to a recommendation
     */
    public record Link(
            TaskCode task,
            @Nullable String convention,
            @Nullable Integer cycle,
            @Nullable String nationalNumber,
            Certainty certainty) {}

    public List<Convention> conventions() {
        return jdbc.sql("select * from plan.convention order by position")
                .query((row, number) -> new Convention(
                        row.getString("code"),
                        row.getInt("position"),
                        new Wording(row.getString("title_vi"), row.getString("title_en"), row.getString("title_km")),
                        row.getString("un_joined"),
                        Sql.certainty(row, "un_certainty"),
                        row.getString("domestic_joined"),
                        row.getBoolean("party"),
                        Sql.certainty(row, "certainty"),
                        row.getString("source"),
                        row.getString("note")))
                .list();
    }

    /** The cycles, newest last; two statements. */
    public List<UprCycle> cycles() {
        Map<Integer, List<UprCycle.Recommendation>> recommendations = new LinkedHashMap<>();
        jdbc.sql(RECOMMENDATIONS)
                .query((row, number) -> recommendation(row))
                .list()
                .forEach(one -> recommendations
                        .computeIfAbsent(one.cycle(), none -> new ArrayList<>())
                        .add(one));
        return jdbc.sql("select * from plan.upr_cycle order by cycle")
                .query((row, number) -> cycle(row, recommendations))
                .list();
    }

    public List<Link> links(PlanCode plan) {
        return jdbc.sql("select * from plan.task_link where plan = :plan order by task, convention, cycle, id")
                .param("plan", plan.value())
                .query((row, number) -> new Link(
                        new TaskCode(row.getString("task")),
                        row.getString("convention"),
                        Sql.integer(row, "cycle"),
                        row.getString("national_number"),
                        Sql.certainty(row, "certainty")))
                .list();
    }

    /** Adds the convention unless it is there; what a person corrected is never overwritten. */
    public void addIfMissing(Convention convention) {
        jdbc.sql("""
                        insert into plan.convention (code, position, title_vi, title_en, title_km, un_joined,
                          un_certainty, domestic_joined, party,
                          certainty, source, note)
                        values (:code, :position, :vi, :en, :km, :unJoined, :unCertainty, :domesticJoined, :party, :certainty, :source, :note)
                        on conflict do nothing
                        """)
                .param("code", convention.code())
                .param("position", convention.position())
                .param("vi", convention.title().vi())
                .param("en", convention.title().en())
                .param("km", convention.title().km())
                .param("unJoined", convention.unJoined())
                .param("unCertainty", Sql.word(convention.unCertainty()))
                .param("domesticJoined", convention.domesticJoined())
                .param("party", convention.party())
                .param("certainty", Sql.word(convention.certainty()))
                .param("source", convention.source())
                .param("note", convention.note())
                .update();
    }

    /** Adds the cycle and its recommendations unless they are there. */
    public void addIfMissing(UprCycle cycle) {
        jdbc.sql("""
                        insert into plan.upr_cycle (cycle, dialogue_on, adopted_on, states, received, accepted,
                          document, certainty, source, note)
                        values (:cycle, :dialogueOn, :adoptedOn, :states, :received, :accepted, :document, :certainty,
                          :source, :note)
                        on conflict do nothing
                        """)
                .param("cycle", cycle.cycle())
                .param("dialogueOn", cycle.dialogueOn())
                .param("adoptedOn", cycle.adoptedOn())
                .param("states", cycle.states())
                .param("note", cycle.note())
                .param("received", cycle.received())
                .param("accepted", cycle.accepted())
                .param("document", cycle.document())
                .param("certainty", Sql.word(cycle.certainty()))
                .param("source", cycle.source())
                .update();
        cycle.recommendations().forEach(this::addIfMissing);
    }

    private void addIfMissing(UprCycle.Recommendation one) {
        Wording wording = one.wording();
        Wording subject = one.subject();
        jdbc.sql("""
                        insert into plan.upr_recommendation (cycle, national_number, un_paragraph, wording_vi,
                          wording_en, wording_km, recommended_by, subject_vi, subject_en, subject_km, certainty)
                        values (:cycle, :number, :paragraph, :vi, :en, :km, :by, :subjectVi, :subjectEn, :subjectKm, :certainty) on conflict do nothing
                        """)
                .param("cycle", one.cycle())
                .param("number", one.nationalNumber())
                .param("paragraph", one.unParagraph())
                .param("vi", wording == null ? null : wording.vi())
                .param("en", wording == null ? null : wording.en())
                .param("km", wording == null ? null : wording.km())
                .param("by", one.recommendedBy())
                .param("subjectVi", subject == null ? null : subject.vi())
                .param("subjectEn", subject == null ? null : subject.en())
                .param("subjectKm", subject == null ? null : subject.km())
                .param("certainty", Sql.word(one.certainty()))
                .update();
    }

    public void addIfMissing(PlanCode plan, Link link) {
        jdbc.sql("""
                        insert into plan.task_link (plan, task, convention, cycle, national_number, certainty)
                        values (:plan, :task, :convention, :cycle, :number, :certainty) on conflict do nothing
                        """)
                .param("plan", plan.value())
                .param("task", link.task().value())
                .param("convention", link.convention())
                .param("cycle", link.cycle())
                .param("number", link.nationalNumber())
                .param("certainty", Sql.word(link.certainty()))
                .update();
    }

    private static UprCycle.Recommendation recommendation(ResultSet row) throws SQLException {
        String vi = row.getString("wording_vi");
        String subject = row.getString("subject_vi");
        return new UprCycle.Recommendation(
                row.getInt("cycle"),
                row.getString("national_number"),
                row.getString("un_paragraph"),
                vi == null ? null : new Wording(vi, row.getString("wording_en"), row.getString("wording_km")),
                row.getString("recommended_by"),
                subject == null ? null : new Wording(subject, row.getString("subject_en"), row.getString("subject_km")),
                Sql.certainty(row, "certainty"));
    }

    private static UprCycle cycle(ResultSet row, Map<Integer, List<UprCycle.Recommendation>> recommendations)
            throws SQLException {
        int cycle = row.getInt("cycle");
        return new UprCycle(
                cycle,
                row.getObject("dialogue_on", LocalDate.class),
                row.getObject("adopted_on", LocalDate.class),
                Sql.integer(row, "states"),
                Sql.integer(row, "received"),
                Sql.integer(row, "accepted"),
                row.getString("document"),
                Sql.certainty(row, "certainty"),
                row.getString("source"),
                row.getString("note"),
                recommendations.getOrDefault(cycle, List.of()));
    }
}
