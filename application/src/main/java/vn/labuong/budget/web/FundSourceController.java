package vn.labuong.budget.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.budget.FundSource;
import vn.labuong.budget.ledger.FundSourceTable;
import vn.labuong.budget.ledger.FundSourceTable.Refusal;
import vn.labuong.shared.text.Numbers;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;

/** The list of sources of funds. */
@Controller
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'ADMIN')")
class FundSourceController {

    private static final String PATH = BudgetGate.PATH + "/nguon";

    private final FundSourceTable sources;
    private final BudgetWords words;

    FundSourceController(FundSourceTable sources, BudgetWords words) {
        this.sources = sources;
        this.words = words;
    }

    @GetMapping(PATH)
    String show(Locale locale, Model model) {
        List<FundSource> all = sources.all();
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new FundSource("", 0, "", "", "", true, 0));
        }
        List<Crumb> crumbs = new ArrayList<>(BudgetController.crumbs(words, locale));
        crumbs.add(new Crumb(words.text("budget.sources.title", locale), PATH));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("sources", all);
        return "budget/sources";
    }

    @PostMapping(PATH)
    String save(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String vi,
            @RequestParam(defaultValue = "") String en,
            @RequestParam(defaultValue = "") String km,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") String version,
            RedirectAttributes redirect) {
        int seen = Numbers.sent(version);
        FundSource typed =
                new FundSource(Texts.clean(code), 0, Texts.clean(vi), Texts.clean(en), Texts.clean(km), open, seen);
        Optional<Refusal> refusal = sources.save(typed);
        redirect.addFlashAttribute(
                "flash",
                refusal.map(why -> Flash.refused("budget.source.refused." + BudgetWords.dashed(why)))
                        .orElseGet(() -> Flash.done("budget.source.saved")));
        refusal.ifPresent(why -> redirect.addFlashAttribute("typed", typed));
        return "redirect:" + PATH;
    }
}
