package vn.labuong.budget.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.budget.Stage;
import vn.labuong.budget.ledger.BudgetLedger;
import vn.labuong.budget.ledger.Entry;
import vn.labuong.budget.ledger.StatedTotalTable;
import vn.labuong.plan.TaskCode;
import vn.labuong.shared.text.Money;
import vn.labuong.shared.text.MoneyCell;
import vn.labuong.shared.text.MoneyReading;
import vn.labuong.shared.text.Texts;

/** Reads a sheet as it was typed and saves what can be saved. */
@Component
class BudgetSheetSaving {

    private final BudgetLedger ledger;
    private final StatedTotalTable stated;

    BudgetSheetSaving(BudgetLedger ledger, StatedTotalTable stated) {
        this.ledger = ledger;
        this.stated = stated;
    }

    /**
     * A row that was not saved.
     *
     * @param at its place in the form
     * @param key message that says why, null where the cells say it
     * @param cells message by stage
     * @param theirs what others wrote meanwhile
     */
    record Trouble(
            int at, SheetForm.Row row, @Nullable String key, Map<Stage, String> cells, Map<Stage, Entry> theirs) {}

    /** What came of saving; what was typed and not kept is here. */
    record Attempt(int saved, List<Trouble> troubles, Map<Stage, String> totals, Map<Stage, String> totalProblems) {

        static final Attempt NONE = new Attempt(0, List.of(), Map.of(), Map.of());

        boolean isClean() {
            return troubles.isEmpty() && totalProblems.isEmpty();
        }

        boolean hasConflict() {
            return troubles.stream().anyMatch(trouble -> !trouble.theirs().isEmpty());
        }
    }

    Attempt save(BudgetLedger.Sheet sheet, SheetForm form, boolean correcting, String who) {
        List<Trouble> troubles = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<BudgetLedger.Typed> typed = new ArrayList<>();
        for (int at = 0; at < form.rows().size(); at++) {
            SheetForm.Row row = form.rows().get(at);
            boolean blank = row.cells().values().stream().allMatch(Texts::isBlank);
            if (row.isEmpty()) {
                if (!blank) {
                    troubles.add(new Trouble(at, row, "budget.refused.task-unknown", Map.of(), Map.of()));
                }
                continue;
            }
            Map<Stage, MoneyCell> cells = new EnumMap<>(Stage.class);
            Map<Stage, String> problems = read(row.cells(), cells);
            if (problems.isEmpty()) {
                places.add(at);
                typed.add(new BudgetLedger.Typed(new TaskCode(row.task()), row.source(), row.seen(), cells));
            } else {
                troubles.add(new Trouble(at, row, null, problems, Map.of()));
            }
        }
        List<BudgetLedger.Outcome> outcomes = ledger.save(sheet, typed, because(form, correcting), who);
        int saved = 0;
        for (int at = 0; at < outcomes.size(); at++) {
            int place = places.get(at);
            SheetForm.Row row = form.rows().get(place);
            if (outcomes.get(at) instanceof BudgetLedger.Refused refused) {
                String key = "budget.refused." + BudgetWords.dashed(refused.why());
                troubles.add(new Trouble(place, row, key, Map.of(), Map.of()));
            } else if (outcomes.get(at) instanceof BudgetLedger.Conflict conflict) {
                troubles.add(new Trouble(place, row, "budget.conflict", Map.of(), conflict.theirs()));
            } else if (outcomes.get(at) instanceof BudgetLedger.Saved) {
                saved++;
            }
        }
        return new Attempt(saved, troubles, form.totals(), state(sheet, form, who));
    }

    /** Totals are stated as amounts only; the ones that are not understood leave what was stated before. */
    private Map<Stage, String> state(BudgetLedger.Sheet sheet, SheetForm form, String who) {
        Map<Stage, MoneyCell> cells = new EnumMap<>(Stage.class);
        Map<Stage, String> problems = read(form.totals(), cells);
        Map<Stage, Money> totals = new EnumMap<>(Stage.class);
        cells.forEach((stage, cell) -> {
            Money money = cell.money();
            if (money != null) {
                totals.put(stage, money);
            } else if (!cell.isUnknown()) {
                problems.put(stage, "budget.reading.unreadable");
            }
        });
        if (problems.isEmpty()) {
            stated.state(sheet, totals, who);
        }
        return problems;
    }

    /** Fills the cells that are understood; gives the message for each that is not. */
    private static Map<Stage, String> read(Map<Stage, String> texts, Map<Stage, MoneyCell> cells) {
        Map<Stage, String> problems = new EnumMap<>(Stage.class);
        texts.forEach((stage, text) -> {
            MoneyReading reading = MoneyReading.of(text);
            if (reading instanceof MoneyReading.Understood understood) {
                cells.put(stage, understood.cell());
            } else if (reading instanceof MoneyReading.Refused refused) {
                problems.put(stage, "budget.reading." + BudgetWords.dashed(refused.why()));
            }
        });
        return problems;
    }

    private static BudgetLedger.Because because(SheetForm form, boolean correcting) {
        LocalDate effective;
        try {
            effective = LocalDate.parse(form.effective());
        } catch (DateTimeParseException notADate) {
            // A day so late is refused like any other that is not yet here.
            effective = LocalDate.MAX;
        }
        return new BudgetLedger.Because(
                effective, Texts.clean(form.reason()), Texts.clean(form.document()), correcting);
    }
}
