package vn.labuong.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.budget.BudgetTable;
import vn.labuong.budget.FundSource;
import vn.labuong.budget.ledger.BudgetLedger.Sheet;
import vn.labuong.budget.ledger.BudgetLineTable;
import vn.labuong.budget.ledger.BudgetWriting;
import vn.labuong.budget.ledger.FundSourceTable;
import vn.labuong.budget.ledger.StatedTotalTable;
import vn.labuong.budget.ledger.TaskBearing;
import vn.labuong.budget.web.BudgetSheetSaving.Attempt;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Option;

/** One agency's money of one year: all its tasks in one table. */
@Controller
class BudgetSheetController {

    private static final String PATH = BudgetGate.PATH + "/{plan}/{year}/{agency}";
    private static final int CONFLICT = 409;
    private static final int NOT_UNDERSTOOD = 422;

    private final BudgetGate gate;
    private final BudgetLineTable lines;
    private final FundSourceTable sources;
    private final StatedTotalTable stated;
    private final TaskBearing bearing;
    private final BudgetWriting writing;
    private final BudgetSheetSaving saving;
    private final BudgetSheetViews views;
    private final BudgetWords words;

    BudgetSheetController(
            BudgetGate gate,
            BudgetLineTable lines,
            FundSourceTable sources,
            StatedTotalTable stated,
            TaskBearing bearing,
            BudgetWriting writing,
            BudgetSheetSaving saving,
            BudgetSheetViews views,
            BudgetWords words) {
        this.gate = gate;
        this.lines = lines;
        this.sources = sources;
        this.stated = stated;
        this.bearing = bearing;
        this.writing = writing;
        this.saving = saving;
        this.views = views;
        this.words = words;
    }

    @GetMapping(PATH)
    @PreAuthorize(BudgetController.READERS)
    String show(
            @PathVariable String plan,
            @PathVariable String year,
            @PathVariable String agency,
            Locale locale,
            Model model) {
        Sheet sheet = gate.sheet(plan, year, agency);
        model.addAttribute("effective", gate.today());
        model.addAttribute("reason", "");
        model.addAttribute("document", "");
        return page(sheet, Attempt.NONE, locale, model);
    }

    @PostMapping(PATH)
    @PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'REPORTER', 'APPROVER')")
    String save(
            @PathVariable String plan,
            @PathVariable String year,
            @PathVariable String agency,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal who,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Sheet sheet = gate.sheet(plan, year, agency);
        BudgetWriting.Right right = writing.of(sheet.plan(), sheet.agency());
        if (right == BudgetWriting.Right.NONE) {
            throw new AccessDeniedException("not an agency of this person: " + agency);
        }
        SheetForm form = SheetForm.of(request);
        Attempt attempt = saving.save(sheet, form, right == BudgetWriting.Right.CORRECT, who.getName());
        if (attempt.isClean()) {
            redirect.addFlashAttribute(
                    "flash",
                    attempt.saved() == 0
                            ? Flash.done("budget.sheet.unchanged")
                            : Flash.done("budget.sheet.saved", attempt.saved()));
            return "redirect:" + BudgetGate.address(sheet);
        }
        response.setStatus(attempt.hasConflict() ? CONFLICT : NOT_UNDERSTOOD);
        model.addAttribute(
                "flash",
                Flash.refused(
                        "budget.sheet.partly",
                        attempt.saved(),
                        attempt.troubles().size() + attempt.totalProblems().size()));
        model.addAttribute("effective", form.effective());
        model.addAttribute("reason", form.reason());
        model.addAttribute("document", form.document());
        return page(sheet, attempt, locale, model);
    }

    private String page(Sheet sheet, Attempt attempt, Locale locale, Model model) {
        List<FundSource> funds = sources.all();
        BudgetTable table = new BudgetTable(
                lines.sheet(sheet.plan().code(), sheet.year(), sheet.agency()).stream()
                        .map(BudgetLineTable.Kept::line)
                        .toList(),
                funds);
        TaskBearing.OfYear duties = bearing.in(sheet.plan(), sheet.year());
        BudgetWriting.Right right = writing.of(sheet.plan(), sheet.agency());
        String name = gate.label(sheet.agency(), sheet.year(), locale);
        model.addAttribute("crumbs", crumbs(sheet, name, locale));
        model.addAttribute("agency", name);
        model.addAttribute("year", String.valueOf(sheet.year()));
        model.addAttribute("planTitle", sheet.plan().title().in(locale));
        model.addAttribute("planLang", sheet.plan().title().languageIn(locale));
        model.addAttribute("address", BudgetGate.address(sheet));
        model.addAttribute("files", "plan=" + sheet.plan().code() + "&nam=" + sheet.year() + "&dv=" + sheet.agency());
        model.addAttribute("mayWrite", right != BudgetWriting.Right.NONE);
        model.addAttribute("correcting", right == BudgetWriting.Right.CORRECT);
        model.addAttribute("hasDemo", table.lines().stream().anyMatch(line -> line.demo()));
        model.addAttribute(
                "sources",
                funds.stream()
                        .filter(FundSource::open)
                        .map(source -> new Option(source.code(), source.in(locale)))
                        .toList());
        model.addAttribute(
                "sheet",
                views.of(
                        new BudgetSheetViews.Ground(
                                sheet,
                                duties,
                                table,
                                stated.of(sheet.plan().code(), sheet.year()).getOrDefault(sheet.agency(), Map.of()),
                                attempt),
                        locale));
        return "budget/sheet";
    }

    private List<Crumb> crumbs(Sheet sheet, String name, Locale locale) {
        List<Crumb> crumbs = new ArrayList<>(BudgetController.crumbs(words, locale));
        crumbs.set(1, new Crumb(crumbs.get(1).text(), BudgetGate.overview(sheet.plan(), sheet.year())));
        crumbs.add(new Crumb(name + ", " + sheet.year(), BudgetGate.address(sheet)));
        return crumbs;
    }
}
