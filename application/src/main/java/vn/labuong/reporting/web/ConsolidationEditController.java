package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import vn.labuong.reporting.consolidation.document.Head;
import vn.labuong.reporting.consolidation.document.Heads;
import vn.labuong.reporting.consolidation.document.ReportFiles;
import vn.labuong.reporting.consolidation.passage.OwnWordings;
import vn.labuong.reporting.consolidation.passage.Passage;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** The officer's own wording of a paragraph, and what the issuing office decides about the report. */
@Controller
@PreAuthorize(ConsolidationGate.WRITERS)
class ConsolidationEditController {

    private static final int CONFLICT = 409;
    private static final int NOT_UNDERSTOOD = 422;
    private static final int LONGEST = 60_000;
    private static final int LONGEST_HEAD = 4_000;

    private final ConsolidationGate gate;
    private final ConsolidationController pages;
    private final ReportFiles files;
    private final OwnWordings own;
    private final Heads heads;
    private final AuditLog audit;

    ConsolidationEditController(
            ConsolidationGate gate,
            ConsolidationController pages,
            ReportFiles files,
            OwnWordings own,
            Heads heads,
            AuditLog audit) {
        this.gate = gate;
        this.pages = pages;
        this.files = files;
        this.own = own;
        this.heads = heads;
        this.audit = audit;
    }

    @PostMapping(ConsolidationGate.PATH + "/doan")
    @Transactional
    public String word(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam String doan,
            @RequestParam String phan,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean goc,
            Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportingPeriod period = gate.write(plan, code);
        Passage passage = files.prepare(period).composed().passage(doan).orElseThrow(() -> new NotHere(doan));
        String clean = Texts.cleanLines(text);
        String refused =
                goc || !(clean.isEmpty() || clean.length() > LONGEST) ? null : "reporting.consolidation.word.length";
        if (refused == null
                && own.write(period.id(), passage, seen, goc ? null : clean, who.getName())
                        .isEmpty()) {
            refused = "reporting.consolidation.word.conflict";
            response.setStatus(CONFLICT);
        } else if (refused != null) {
            response.setStatus(NOT_UNDERSTOOD);
        }
        if (refused != null) {
            model.addAttribute("flash", Flash.refused(refused));
            return pages.page(new ConsolidationGate.Open(period, true), phan, doan, text, locale, model);
        }
        audit.record(
                AuditEvent.of("reporting.consolidation.worded", "consolidation", period.plan() + "/" + period.code())
                        .to(Map.of("cells", doan)));
        redirect.addFlashAttribute(
                "flash", Flash.done(goc ? "reporting.consolidation.word.back" : "reporting.consolidation.word.kept"));
        return "redirect:" + ReportPaths.consolidation(period) + "?phan=" + UriUtils.encodeQueryParam(phan, "UTF-8")
                + "#" + UriUtils.encodeFragment(ConsolidationViews.anchor(doan), "UTF-8");
    }

    @PostMapping(ConsolidationGate.PATH + "/dau-trang")
    @Transactional
    public String head(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            Principal who,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportingPeriod period = gate.write(plan, code);
        Optional<Head> head = read(form);
        boolean kept = head.isPresent() && heads.keep(period, head.get(), who.getName());
        if (!kept) {
            response.setStatus(head.isPresent() ? CONFLICT : NOT_UNDERSTOOD);
            model.addAttribute(
                    "flash",
                    Flash.refused(
                            head.isPresent()
                                    ? "reporting.consolidation.head.conflict"
                                    : "reporting.consolidation.head.refused"));
            String page = pages.page(new ConsolidationGate.Open(period, true), "1", null, null, locale, model);
            model.addAttribute("typedHead", form);
            return page;
        }
        audit.record(
                AuditEvent.of("reporting.consolidation.headed", "consolidation", period.plan() + "/" + period.code()));
        redirect.addFlashAttribute("flash", Flash.done("reporting.consolidation.head.kept"));
        return "redirect:" + ReportPaths.consolidation(period);
    }

    private static Optional<Head> read(Map<String, String> form) {
        String number = field(form, "ordinal");
        String day = field(form, "issuedOn");
        boolean readable = number.matches("\\d{0,6}")
                && (day.isEmpty() || day.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"))
                && field(form, "version").matches("\\d{1,9}")
                && !field(form, "agency").isEmpty()
                && !field(form, "symbol").isEmpty()
                && !field(form, "about").isEmpty()
                && form.values().stream().allMatch(value -> value.length() <= LONGEST_HEAD);
        if (!readable) {
            return Optional.empty();
        }
        int ordinal = number.isEmpty() ? 0 : Integer.parseInt(number);
        return day(day).map(date -> new Head(
                Integer.parseInt(field(form, "version")),
                field(form, "superior"),
                field(form, "agency"),
                ordinal == 0 ? null : ordinal,
                field(form, "symbol"),
                field(form, "place"),
                date.orElse(null),
                field(form, "about"),
                field(form, "addressees"),
                field(form, "bases"),
                field(form, "recipients"),
                field(form, "capacity"),
                field(form, "signer"),
                form.containsKey("withSent")));
    }

    /** Empty where there is no such day, such as 31 June. */
    private static Optional<Optional<LocalDate>> day(String text) {
        try {
            return Optional.of(text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text)));
        } catch (java.time.format.DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static String field(Map<String, String> form, String name) {
        @Nullable String value = form.get(name);
        return value == null ? "" : Texts.cleanLines(value);
    }
}
