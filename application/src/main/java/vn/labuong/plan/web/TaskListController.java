package vn.labuong.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.Pager;
import vn.labuong.shared.web.kept.SameForAll;

/** The tasks of a plan, filtered and sorted by the address, also as CSV and XLSX. */
@Controller
class TaskListController {

    private static final int PAGE = 25;

    private final PlanGate gate;
    private final TaskRows rows;
    private final TaskChoices choices;
    private final TaskExport export;
    private final PlanWords words;

    TaskListController(PlanGate gate, TaskRows rows, TaskChoices choices, TaskExport export, PlanWords words) {
        this.gate = gate;
        this.rows = rows;
        this.choices = choices;
        this.export = export;
        this.words = words;
    }

    @SameForAll
    @GetMapping("/chuong-trinh/{plan}/nhiem-vu")
    String show(
            @PathVariable String plan,
            @ModelAttribute("filter") TaskFilter filter,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        PlanOnDate found = gate.open(plan, filter.on(), request);
        List<TaskRow> all = rows.all(found, locale);
        List<TaskRow> matching = filter.apply(all, found);
        Listing<TaskRow> listing = Listing.of(matching, page, PAGE);
        PlanHead head = PlanHead.of(found, words, locale);
        String address = head.href() + "/nhiem-vu";
        List<Crumb> crumbs = OverviewController.crumbs(found.plan(), words, locale);
        crumbs.add(new Crumb(words.text("plan.tasks.title", locale), address));
        UriComponentsBuilder here = filter.address(address);
        model.addAttribute("plan", head);
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("rows", listing.items());
        model.addAttribute("total", listing.total());
        model.addAttribute("of", all.size());
        model.addAttribute("pager", Pager.of(listing, here));
        model.addAttribute("choices", choices.of(found, locale));
        model.addAttribute(
                "csv", filter.address(address + ".csv").build().encode().toUriString());
        model.addAttribute(
                "xlsx", filter.address(address + ".xlsx").build().encode().toUriString());
        return "plan/task-list";
    }

    @GetMapping("/chuong-trinh/{plan}/nhiem-vu.csv")
    void csv(
            @PathVariable String plan,
            @ModelAttribute("filter") TaskFilter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        PlanOnDate found = gate.open(plan, filter.on(), request);
        response.setContentType("text/csv;charset=UTF-8");
        offer(response, found, "csv");
        // Spreadsheet programs take a file without this mark for another encoding.
        response.getOutputStream().write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        response.getOutputStream()
                .write(export.csv(filter.apply(rows.all(found, locale), found), locale)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/chuong-trinh/{plan}/nhiem-vu.xlsx")
    void xlsx(
            @PathVariable String plan,
            @ModelAttribute("filter") TaskFilter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        PlanOnDate found = gate.open(plan, filter.on(), request);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        offer(response, found, "xlsx");
        export.xlsx(filter.apply(rows.all(found, locale), found), locale, response.getOutputStream());
    }

    private static void offer(HttpServletResponse response, PlanOnDate plan, String ending) {
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"nhiem-vu-" + plan.plan().code() + "-" + plan.on() + "." + ending + "\"");
    }
}
