package vn.labuong.shared.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.shared.audit.AuditChain;
import vn.labuong.shared.audit.AuditEntries;
import vn.labuong.shared.audit.AuditEntry;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.Option;
import vn.labuong.shared.web.Pager;

/** The audit log for those who answer for the system and those who check it. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
class AuditController {

    private static final String PATH = "/noi-bo/nhat-ky";
    private static final int SIZE = 50;
    private static final int EXPORT_BATCH = 1000;

    private final AuditEntries entries;
    private final AuditChain chain;
    private final AuditRows rows;

    AuditController(AuditEntries entries, AuditChain chain, AuditRows rows) {
        this.entries = entries;
        this.chain = chain;
        this.rows = rows;
    }

    @GetMapping(PATH)
    String page(
            @ModelAttribute("filter") AuditFilterForm filter,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        long total = entries.count(filter.filter());
        int shown = (int) Math.min(Math.max(page, 0), Math.max(0, (total - 1) / SIZE));
        Listing<AuditEntry> listing = new Listing<>(total, entries.page(filter.filter(), shown, SIZE), shown, SIZE);
        model.addAttribute(
                "actions",
                entries.actions().stream()
                        .map(slug -> new Option(slug, rows.action(slug, locale)))
                        .toList());
        model.addAttribute("pager", Pager.of(listing, UriComponentsBuilder.fromUriString(filter.address(PATH))));
        model.addAttribute("export", filter.address(PATH + "/xuat"));
        model.addAttribute("verdict", chain.verify());
        model.addAttribute(
                "rows",
                listing.items().stream().map(entry -> rows.row(entry, locale)).toList());
        return "shared/audit";
    }

    @GetMapping(PATH + "/xuat")
    void export(@ModelAttribute("filter") AuditFilterForm filter, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"nhat-ky.csv\"");
        AuditCsv csv = new AuditCsv(response.getWriter());
        List<AuditEntry> batch = entries.before(Long.MAX_VALUE, filter.filter(), EXPORT_BATCH);
        while (!batch.isEmpty()) {
            csv.write(batch);
            batch = entries.before(batch.get(batch.size() - 1).id(), filter.filter(), EXPORT_BATCH);
        }
        response.getWriter().flush();
    }
}
