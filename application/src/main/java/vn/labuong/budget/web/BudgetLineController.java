package vn.labuong.budget.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.budget.BudgetLine;
import vn.labuong.budget.BudgetTable;
import vn.labuong.budget.ledger.BudgetLineTable;
import vn.labuong.budget.ledger.Entry;
import vn.labuong.budget.ledger.FundSourceTable;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;
import vn.labuong.plan.Task;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.NotHere;

/** Everything that was ever said of one line. */
@Controller
@PreAuthorize(BudgetController.READERS)
class BudgetLineController {

    private final BudgetGate gate;
    private final BudgetLineTable lines;
    private final FundSourceTable sources;
    private final Plans plans;
    private final BudgetWords words;

    BudgetLineController(
            BudgetGate gate, BudgetLineTable lines, FundSourceTable sources, Plans plans, BudgetWords words) {
        this.gate = gate;
        this.lines = lines;
        this.sources = sources;
        this.plans = plans;
        this.words = words;
    }

    /**
     * One entry.
     *
     * @param first whether it is the original of its stage
     * @param holds whether nothing of its stage came after it
     */
    record Step(
            String when,
            String what,
            @Nullable String exact,
            boolean first,
            boolean holds,
            boolean demo,
            String who,
            String recorded,
            @Nullable String reason,
            @Nullable String document) {}

    @GetMapping(BudgetGate.PATH + "/dong/{line}")
    String show(@PathVariable String line, Locale locale, Model model) {
        BudgetLineTable.Kept kept = find(line).orElseThrow(() -> new NotHere("line " + line));
        BudgetLine found = kept.line();
        Plan plan = gate.plan(found.plan().value());
        Task task = plans.tasks(plan.code(), plan.begins()).stream()
                .filter(one -> one.code().equals(found.task()))
                .findFirst()
                .orElseThrow(() -> new NotHere("task " + found.task()));
        String agency = gate.label(found.agency(), found.year(), locale);
        List<Crumb> crumbs = new ArrayList<>(BudgetController.crumbs(words, locale));
        crumbs.set(1, new Crumb(crumbs.get(1).text(), BudgetGate.overview(plan, found.year())));
        String sheet = BudgetGate.address(plan, found.year(), found.agency());
        crumbs.add(new Crumb(agency + ", " + found.year(), sheet));
        crumbs.add(new Crumb(found.task().value(), BudgetGate.PATH + "/dong/" + line));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("task", found.task() + ". " + task.title().in(locale));
        model.addAttribute("taskLang", task.title().languageIn(locale));
        model.addAttribute("agency", agency);
        model.addAttribute("sheetHref", sheet);
        model.addAttribute("year", String.valueOf(found.year()));
        model.addAttribute(
                "source", BudgetOverview.sourceName(new BudgetTable(List.of(), sources.all()), found.source(), locale));
        model.addAttribute("original", words.exact(found.originalEstimate(), locale));
        model.addAttribute("estimate", words.exact(found.estimate(), locale));
        model.addAttribute("approved", words.exact(found.approved(), locale));
        model.addAttribute("spent", words.exact(found.spent(), locale));
        model.addAttribute("hasDemo", found.demo());
        model.addAttribute("steps", steps(kept, locale));
        return "budget/line";
    }

    private Optional<BudgetLineTable.Kept> find(String line) {
        return line.matches("\\d{1,18}") ? lines.find(Long.parseLong(line)) : Optional.empty();
    }

    /** The newest save first. */
    private List<Step> steps(BudgetLineTable.Kept kept, Locale locale) {
        return kept.entries().stream()
                .sorted(Comparator.comparing(Entry::version).reversed().thenComparing(Entry::stage))
                .map(entry -> step(kept, entry, locale))
                .toList();
    }

    private Step step(BudgetLineTable.Kept kept, Entry entry, Locale locale) {
        List<Entry> ofStage = kept.entries().stream()
                .filter(one -> one.stage() == entry.stage())
                .toList();
        String brief = words.brief(entry.cell(), locale);
        String exact = words.exact(entry.cell(), locale);
        return new Step(
                words.date(entry.effective()),
                words.text("budget.stage." + entry.stage(), locale) + ": " + brief,
                exact.equals(brief) ? null : exact,
                entry.equals(ofStage.get(0)),
                entry.equals(ofStage.get(ofStage.size() - 1)),
                entry.demo(),
                entry.who(),
                words.moment(entry.at()),
                entry.reason(),
                entry.document());
    }
}
