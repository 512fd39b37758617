package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.portal.link.LinkCheck;
import vn.labuong.portal.link.LinkChecks;
import vn.labuong.portal.web.LinkRows.Row;
import vn.labuong.shared.jobs.WorkQueue;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.Option;
import vn.labuong.shared.web.Pager;

/** Which links of public texts are broken, for those who can mend them. */
@Controller
@PreAuthorize(PagePaths.EDITORS)
class LinkController {

    static final String PATH = "/noi-bo/lien-ket";

    private static final int SIZE = 100;
    private static final List<String> FILTERS = List.of("broken", "doubt", "all");

    private final LinkRows rows;
    private final LinkChecks checks;
    private final WorkQueue queue;
    private final ExhibitionTexts texts;

    LinkController(LinkRows rows, LinkChecks checks, WorkQueue queue, ExhibitionTexts texts) {
        this.rows = rows;
        this.checks = checks;
        this.queue = queue;
        this.texts = texts;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "doubt") String hien,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        Listing<Row> listing = Listing.of(rows.of(hien, locale), page, SIZE);
        model.addAttribute("rows", listing.items());
        model.addAttribute("total", listing.total());
        model.addAttribute(
                "pager", Pager.of(listing, UriComponentsBuilder.fromPath(PATH).queryParam("hien", filter(hien))));
        model.addAttribute("shown", filter(hien));
        model.addAttribute(
                "filters",
                FILTERS.stream()
                        .map(name -> new Option(name, texts.text("portal.link.filter." + name, locale)))
                        .toList());
        model.addAttribute("last", checks.last().map(texts::moment).orElse(null));
        model.addAttribute("running", queue.waiting(LinkCheck.KIND) > 0);
        model.addAttribute("crumbs", Crumb.staff(key -> texts.text(key, locale), "portal.link.title", PATH));
        return "portal/link-list";
    }

    private static String filter(String typed) {
        return FILTERS.contains(typed) ? typed : "doubt";
    }

    @PostMapping(PATH)
    String check(RedirectAttributes redirect) {
        queue.put(LinkCheck.KIND, LinkCheck.ALL);
        redirect.addFlashAttribute("flash", Flash.done("portal.link.started"));
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/xuat")
    void export(@RequestParam(defaultValue = "doubt") String hien, Locale locale, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"lien-ket.csv\"");
        StringBuilder file =
                new StringBuilder(Csv.line(List.of("url", "where", "page", "state", "since", "answer", "tried")));
        for (Row row : rows.of(hien, locale)) {
            file.append(Csv.line(List.of(
                    Csv.harmless(row.url()),
                    Csv.harmless(row.where()),
                    row.path(),
                    row.state(),
                    row.since(),
                    Csv.harmless(row.word()),
                    row.at())));
        }
        response.getWriter().write(file.toString());
    }
}
