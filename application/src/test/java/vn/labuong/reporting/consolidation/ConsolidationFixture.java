package vn.labuong.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.PlanCode;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.workflow.Demand;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Outcome;
import vn.labuong.reporting.workflow.Workflow;

/** Plans that no other test knows, copies of the demonstration programme, and reports of theirs filed as people file them. */
public final class ConsolidationFixture {

    private static final String DEMO = "AG-2023-2028";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<String> TABLES = List.of("plan", "task", "indicator", "indicator_task");

    private final Periods periods;
    private final Filing filing;
    private final Workflow workflow;
    private final JdbcClient jdbc;

    public ConsolidationFixture(Periods periods, Filing filing, Workflow workflow, JdbcClient jdbc) {
        this.periods = periods;
        this.filing = filing;
        this.workflow = workflow;
        this.jdbc = jdbc;
    }

    /** The demonstration programme under another code, unpublished. */
    public PlanCode plan() {
        String code = "CONS-" + COUNT.incrementAndGet();
        for (String table : TABLES) {
            String key = table.equals("plan") ? "code" : "plan";
            String sql =
                    "insert into plan.%1$s select (jsonb_populate_record(one, jsonb_build_object('%2$s', '%3$s'%4$s))).*"
                            + " from plan.%1$s one where %2$s = '%5$s'";
            String unpublished = table.equals("plan") ? ", 'published', false" : "";
            jdbc.sql(sql.formatted(table, key, code, unpublished, DEMO)).update();
        }
        String role =
                "task, part, position, agency, group_code, verbatim, valid_from, valid_to, legal_basis, certainty";
        jdbc.sql("insert into plan.task_role (plan, " + role + ") select '" + code + "', " + role
                        + " from plan.task_role where plan = '" + DEMO + "' order by id")
                .update();
        return new PlanCode(code);
    }

    /** A yearly period that opened long ago, due on 10 December of its year. */
    public ReportingPeriod yearly(PlanCode plan, int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        periods.add(new ReportingPeriod(
                0,
                plan,
                String.valueOf(year),
                ReportingPeriod.Kind.YEARLY,
                null,
                from,
                from.plusYears(1),
                LocalDate.of(year, 11, 30),
                LocalDate.of(year, 1, 2),
                LocalDate.of(year, 12, 10),
                Certainty.VERIFIED,
                false,
                true,
                0));
        return periods.find(plan, String.valueOf(year)).orElseThrow();
    }

    /** What a report answers to a question; null leaves it as it would be. */
    public interface Answers extends Function<AskedCell, @org.jspecify.annotations.Nullable Answer> {}

    /** Every required question answered plainly, others as the map says: by local name. */
    public static Answers plainly(Map<String, Answer> others) {
        return cell -> {
            Answer other = others.get(cell.local());
            if (other != null || !cell.required()) {
                return other;
            }
            return cell.kind() == CellKind.FIGURE
                    ? new Answer.Figure(1, cell.shape() == AskedCell.Shape.SHARE ? 2L : null, null)
                    : new Answer.Prose("Đã thực hiện");
        };
    }

    public Filing.Opened draft(ReportingPeriod period, AgencyId agency, Answers answers) {
        Filing.Opened opened = filing.open(period, agency, null).orElseThrow();
        for (AskedCell cell : opened.asked().cells()) {
            Answer answer = answers.apply(cell);
            if (answer != null) {
                assertThat(filing.answer(opened, cell.subject(), cell.kind(), answer, 0, Cell.Channel.PAGE, "officer"))
                        .as(cell.local())
                        .isInstanceOf(Saving.Saved.class);
            }
        }
        return opened;
    }

    public UnitReport sent(ReportingPeriod period, AgencyId agency, Answers answers) {
        Filing.Opened opened = draft(period, agency, answers);
        return done(workflow.submit(Demand.plain(opened.report().id(), 0, null, "approver")));
    }

    public UnitReport accepted(ReportingPeriod period, AgencyId agency, Answers answers) {
        UnitReport sent = sent(period, agency, answers);
        return done(workflow.accept(Demand.plain(sent.id(), sent.version(), null, "lead")));
    }

    public static UnitReport done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).report();
    }
}
