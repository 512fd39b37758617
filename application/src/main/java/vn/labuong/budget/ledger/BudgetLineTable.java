package vn.labuong.budget.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.labuong.budget.BudgetLine;
import vn.labuong.budget.Stage;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.TaskCode;
import vn.labuong.shared.text.Money;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.shared.time.VietnamTime;

/** Lines and entries as the database keeps them. */
@Component
public class BudgetLineTable {

    private static final String SELECT = """
            select line.id, line.plan, line.task, line.agency, line.year, line.source, line.version as line_version,
                   entry.stage, entry.version, entry.state, entry.dong, entry.effective, entry.reason, entry.document,
                   entry.demo, entry.who, entry.recorded_at
              from budget.line line left join budget.entry entry on entry.line = line.id
            """;
    private static final String ORDER =
            " order by line.year, line.task, line.agency, line.source, line.id, entry.stage, entry.version";

    private static final String DEMO = "demo";

    private final JdbcClient jdbc;
    private final Clock clock;

    BudgetLineTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A line with everything that was ever said of it. */
    public record Kept(BudgetLine line, List<Entry> entries) {

        /** What held of the stage when the line had that version. */
        MoneyCell at(Stage stage, int version) {
            return entries.stream()
                    .filter(entry -> entry.stage() == stage && entry.version() <= version)
                    .reduce((earlier, later) -> later)
                    .map(Entry::cell)
                    .orElse(MoneyCell.UNKNOWN);
        }

        Optional<Entry> last(Stage stage) {
            return entries.stream().filter(entry -> entry.stage() == stage).reduce((earlier, later) -> later);
        }
    }

    /** All lines of the plan in these years, one statement. */
    public List<BudgetLine> of(PlanCode plan, int firstYear, int lastYear) {
        return kept(jdbc.sql(SELECT + " where line.plan = :plan and line.year between :first and :last" + ORDER)
                        .param("plan", plan.value())
                        .param("first", firstYear)
                        .param("last", lastYear))
                .stream()
                .map(Kept::line)
                .toList();
    }

    /** The lines of one agency's year, one statement. */
    public List<Kept> sheet(PlanCode plan, int year, AgencyId agency) {
        return kept(
                jdbc.sql(SELECT + " where line.plan = :plan and line.year = :year and line.agency = :agency" + ORDER)
                        .param("plan", plan.value())
                        .param("year", year)
                        .param("agency", agency.value()));
    }

    public Optional<Kept> find(long id) {
        return kept(jdbc.sql(SELECT + " where line.id = :id" + ORDER).param("id", id)).stream()
                .findFirst();
    }

    /** Until the transaction ends nobody else saves lines of this sheet. */
    void holdStill(PlanCode plan, int year, AgencyId agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sheet, 0))")
                .param("sheet", "budget/" + plan + "/" + year + "/" + agency)
                .query((row, number) -> number)
                .list();
    }

    /** Opens a line that is not there; entries follow. */
    long open(LineKey key, String who) {
        return jdbc.sql("""
                        insert into budget.line (plan, task, agency, year, source, created_by, created_at)
                        values (:plan, :task, :agency, :year, :source, :who, :now) returning id
                        """)
                .param("plan", key.plan().value())
                .param("task", key.task().value())
                .param("agency", key.agency().value())
                .param("year", key.year())
                .param("source", key.source())
                .param("who", who)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    void countOn(long line) {
        jdbc.sql("update budget.line set version = version + 1 where id = :id")
                .param("id", line)
                .update();
    }

    void add(Entry entry) {
        Money money = entry.cell().money();
        jdbc.sql("""
                        insert into budget.entry (line, stage, version, state, dong, effective, reason, document, demo,
                                                  who, recorded_at)
                        values (:line, :stage, :version, :state, :dong, :effective, :reason, :document, :demo, :who, :at)
                        """)
                .param("line", entry.line())
                .param("stage", entry.stage().name())
                .param("version", entry.version())
                .param("state", entry.cell().state().name())
                .param("dong", money == null ? null : money.dong())
                .param("effective", entry.effective())
                .param("reason", entry.reason())
                .param("document", entry.document())
                .param("demo", entry.demo())
                .param("who", entry.who())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds an invented line with its entries, versions rising from 1; for the demonstration only. */
    public void invent(LineKey key, List<Invention> entries) {
        long line = open(key, DEMO);
        int version = 0;
        for (Invention entry : entries) {
            version++;
            add(new Entry(
                    line,
                    entry.stage(),
                    version,
                    entry.cell(),
                    entry.effective(),
                    entry.reason(),
                    entry.document(),
                    true,
                    DEMO,
                    entry.effective().atTime(9, 0).atZone(VietnamTime.ZONE).toInstant()));
            countOn(line);
        }
    }

    /** What is said of an invented line. */
    public record Invention(
            Stage stage,
            MoneyCell cell,
            LocalDate effective,
            @Nullable String reason,
            @Nullable String document) {}

    /** Whether invented lines are there already. */
    public boolean hasDemo() {
        return jdbc.sql("select exists (select 1 from budget.entry where demo)")
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static List<Kept> kept(JdbcClient.StatementSpec statement) {
        Map<Long, Row> rows = new LinkedHashMap<>();
        statement.query(row -> {
            Row line = rows.get(row.getLong("id"));
            if (line == null) {
                line = new Row(row);
                rows.put(line.id, line);
            }
            Entry entry = entry(row);
            if (entry != null) {
                line.entries.add(entry);
            }
        });
        return rows.values().stream().map(Row::kept).toList();
    }

    private static @Nullable Entry entry(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        if (stage == null) {
            return null;
        }
        MoneyCell.State state = MoneyCell.State.valueOf(row.getString("state"));
        return new Entry(
                row.getLong("id"),
                Stage.valueOf(stage),
                row.getInt("version"),
                state == MoneyCell.State.AMOUNT ? MoneyCell.of(row.getLong("dong")) : new MoneyCell(state, null),
                row.getObject("effective", LocalDate.class),
                row.getString("reason"),
                row.getString("document"),
                row.getBoolean("demo"),
                row.getString("who"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** A line while its entries are being read. */
    private static final class Row {

        final long id;
        final LineKey key;
        final int version;
        final List<Entry> entries = new ArrayList<>();

        Row(ResultSet row) throws SQLException {
            id = row.getLong("id");
            key = new LineKey(
                    new PlanCode(row.getString("plan")),
                    row.getInt("year"),
                    new AgencyId(row.getString("agency")),
                    new TaskCode(row.getString("task")),
                    row.getString("source"));
            version = row.getInt("line_version");
        }

        Kept kept() {
            Map<Stage, MoneyCell> first = new EnumMap<>(Stage.class);
            Map<Stage, MoneyCell> current = new EnumMap<>(Stage.class);
            Map<Stage, Entry> last = new EnumMap<>(Stage.class);
            for (Entry entry : entries) {
                first.putIfAbsent(entry.stage(), entry.cell());
                current.put(entry.stage(), entry.cell());
                last.put(entry.stage(), entry);
            }
            return new Kept(
                    new BudgetLine(
                            id,
                            key.plan(),
                            key.task(),
                            key.agency(),
                            key.year(),
                            key.source(),
                            first,
                            current,
                            entries.size() > first.size(),
                            last.values().stream().anyMatch(Entry::demo),
                            version),
                    List.copyOf(entries));
        }
    }
}
