package vn.labuong.budget.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.budget.BudgetLine;
import vn.labuong.budget.FundSource;
import vn.labuong.budget.Stage;
import vn.labuong.budget.ledger.BudgetLineTable.Kept;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Plan;
import vn.labuong.plan.TaskCode;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.shared.text.MoneyWords;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Languages;

/**
 * Keeps what agencies enter. Nothing is overwritten: each change is an entry more. Whoever saves says which version of
 * the line they saw; a cell that somebody else changed meanwhile is not saved but told, all others are.
 */
@Component
@Transactional
public class BudgetLedger {

    private static final int LONGEST = 300;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final BudgetLineTable lines;
    private final FundSourceTable sources;
    private final TaskBearing bearing;
    private final AuditLog audit;
    private final Clock clock;

    BudgetLedger(BudgetLineTable lines, FundSourceTable sources, TaskBearing bearing, AuditLog audit, Clock clock) {
        this.lines = lines;
        this.sources = sources;
        this.bearing = bearing;
        this.audit = audit;
        this.clock = clock;
    }

    /** One agency's lines of one year. */
    public record Sheet(Plan plan, int year, AgencyId agency) {}

    /**
     * One row as it was typed.
     *
     * @param seen version of the line that the person saw, 0 where there was none
     */
    public record Typed(TaskCode task, String source, int seen, Map<Stage, MoneyCell> cells) {

        public Typed {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * Why, for the whole save.
     *
     * @param always whether even a first entry needs a reason
     */
    public record Because(LocalDate effective, String reason, String document, boolean always) {}

    /** What became of a row. */
    public sealed interface Outcome permits Saved, Unchanged, Refused, Conflict {}

    /** Kept; the line has this version now. */
    public record Saved(int version) implements Outcome {}

    /** There was nothing to change. */
    public record Unchanged() implements Outcome {}

    /** Not kept, and nothing else of the row either. */
    public record Refused(Refusal why) implements Outcome {}

    /** Somebody else changed these cells meanwhile: their entries, by stage; nothing of the row was kept. */
    public record Conflict(BudgetLine now, Map<Stage, Entry> theirs) implements Outcome {}

    /** Why a row is not kept. */
    public enum Refusal {
        YEAR,
        TASK_UNKNOWN,
        NOT_BORNE,
        SOURCE,
        REASON_MISSING,
        DATE,
        TOO_LONG
    }

    /** Saves the rows; outcomes are in their order. A row that is refused does not keep the others from being saved. */
    public List<Outcome> save(Sheet sheet, List<Typed> rows, Because because, String who) {
        lines.holdStill(sheet.plan().code(), sheet.year(), sheet.agency());
        Map<LineKey, Kept> present = lines.sheet(sheet.plan().code(), sheet.year(), sheet.agency()).stream()
                .collect(Collectors.toMap(
                        kept -> LineKey.of(kept.line()), kept -> kept, (one, same) -> one, LinkedHashMap::new));
        Set<String> open = sources.all().stream()
                .filter(FundSource::open)
                .map(FundSource::code)
                .collect(Collectors.toSet());
        Save save = new Save(sheet, because, who, present, open, bearing.in(sheet.plan(), sheet.year()));
        List<Outcome> outcomes = new ArrayList<>();
        rows.forEach(row -> outcomes.add(save.row(row)));
        save.events.forEach(audit::record);
        return outcomes;
    }

    /** One act of saving. */
    private final class Save {

        private final Sheet sheet;
        private final Because because;
        private final String who;
        private final Map<LineKey, Kept> present;
        private final Set<String> openSources;
        private final TaskBearing.OfYear duties;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        final List<AuditEvent> events = new ArrayList<>();

        Save(
                Sheet sheet,
                Because because,
                String who,
                Map<LineKey, Kept> present,
                Set<String> openSources,
                TaskBearing.OfYear duties) {
            this.sheet = sheet;
            this.because = because;
            this.who = who;
            this.present = present;
            this.openSources = openSources;
            this.duties = duties;
        }

        Outcome row(Typed row) {
            LineKey key = new LineKey(sheet.plan().code(), sheet.year(), sheet.agency(), row.task(), row.source());
            Kept kept = present.get(key);
            Map<Stage, MoneyCell> changes = changes(row, kept);
            if (changes.isEmpty()) {
                return new Unchanged();
            }
            Map<Stage, Entry> theirs = theirs(row, kept, changes);
            if (kept != null && !theirs.isEmpty()) {
                return new Conflict(kept.line(), theirs);
            }
            Optional<Refusal> refusal = refusal(key, kept, changes);
            return refusal.isPresent() ? new Refused(refusal.get()) : new Saved(add(key, kept, changes));
        }

        /** What the person changed of what they saw, unless it is what holds already. */
        private Map<Stage, MoneyCell> changes(Typed row, @Nullable Kept kept) {
            Map<Stage, MoneyCell> changes = new LinkedHashMap<>();
            for (Stage stage : Stage.values()) {
                MoneyCell typed = row.cells().get(stage);
                MoneyCell saw = kept == null ? MoneyCell.UNKNOWN : kept.at(stage, row.seen());
                MoneyCell holds = kept == null ? MoneyCell.UNKNOWN : kept.line().now(stage);
                if (typed != null && !typed.equals(saw) && !typed.equals(holds)) {
                    changes.put(stage, typed);
                }
            }
            return changes;
        }

        /** The later entries of others in the cells that the person changed. */
        private Map<Stage, Entry> theirs(Typed row, @Nullable Kept kept, Map<Stage, MoneyCell> changes) {
            Map<Stage, Entry> theirs = new LinkedHashMap<>();
            if (kept != null) {
                changes.keySet()
                        .forEach(stage -> kept.last(stage)
                                .filter(entry -> entry.version() > row.seen())
                                .ifPresent(entry -> theirs.put(stage, entry)));
            }
            return theirs;
        }

        private Optional<Refusal> refusal(LineKey key, @Nullable Kept kept, Map<Stage, MoneyCell> changes) {
            if (key.year() < sheet.plan().fromYear()
                    || key.year() > sheet.plan().toYear()) {
                return Optional.of(Refusal.YEAR);
            }
            if (!duties.hasTask(key.task())) {
                return Optional.of(Refusal.TASK_UNKNOWN);
            }
            if (kept == null && !duties.mayHave(key.agency(), key.task())) {
                return Optional.of(Refusal.NOT_BORNE);
            }
            if (kept == null && !openSources.contains(key.source())) {
                return Optional.of(Refusal.SOURCE);
            }
            if (because.effective().isAfter(VietnamTime.today(clock))
                    || because.effective().isBefore(EARLIEST)) {
                return Optional.of(Refusal.DATE);
            }
            if (because.reason().length() > LONGEST || because.document().length() > LONGEST) {
                return Optional.of(Refusal.TOO_LONG);
            }
            boolean revises = kept != null
                    && changes.keySet().stream()
                            .anyMatch(stage -> kept.last(stage).isPresent());
            return because.reason().isBlank() && (revises || because.always())
                    ? Optional.of(Refusal.REASON_MISSING)
                    : Optional.empty();
        }

        private int add(LineKey key, @Nullable Kept kept, Map<Stage, MoneyCell> changes) {
            long line = kept == null ? lines.open(key, who) : kept.line().id();
            int version = kept == null ? 1 : kept.line().version() + 1;
            changes.forEach((stage, cell) -> lines.add(new Entry(
                    line,
                    stage,
                    version,
                    cell,
                    because.effective(),
                    because.reason().isBlank() ? null : because.reason(),
                    because.document().isBlank() ? null : because.document(),
                    false,
                    who,
                    now)));
            lines.countOn(line);
            events.add(AuditEvent.of("budget.line.saved", "budget-line", key)
                    .from(words(changes.keySet(), kept))
                    .to(words(changes))
                    .because(because.reason()));
            // A second row of the same form for the same line must find what the first one made of it.
            lines.find(line).ifPresent(after -> present.put(key, after));
            return version;
        }

        private Map<String, String> words(Set<Stage> stages, @Nullable Kept kept) {
            Map<Stage, MoneyCell> before = new LinkedHashMap<>();
            if (kept != null) {
                stages.stream()
                        .filter(stage -> kept.last(stage).isPresent())
                        .forEach(stage -> before.put(stage, kept.line().now(stage)));
            }
            return words(before);
        }

        private Map<String, String> words(Map<Stage, MoneyCell> cells) {
            Map<String, String> words = new LinkedHashMap<>();
            cells.forEach((stage, cell) ->
                    words.put(stage.name().toLowerCase(Locale.ROOT), MoneyWords.cell(cell, Languages.VIETNAMESE)));
            return words;
        }
    }
}
