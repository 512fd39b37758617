package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.reporting.consolidation.document.Issues;
import vn.labuong.reporting.consolidation.document.ReportFiles;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.office.PdfConversion;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** One button: the report as a file; and the versions that went out. */
@Controller
class ConsolidationFileController {

    private static final Map<String, String> TYPES = Map.of(
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pdf",
            "application/pdf");

    private final ConsolidationGate gate;
    private final ReportFiles files;
    private final Issues issues;
    private final AuditLog audit;

    ConsolidationFileController(ConsolidationGate gate, ReportFiles files, Issues issues, AuditLog audit) {
        this.gate = gate;
        this.files = files;
        this.issues = issues;
        this.audit = audit;
    }

    @GetMapping(ConsolidationGate.PATH + "/tep/{format}")
    @PreAuthorize(ConsolidationGate.READERS)
    @org.jspecify.annotations.Nullable String file(
            @PathVariable String plan,
            @PathVariable String code,
            @PathVariable String format,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        ReportingPeriod period = gate.read(plan, code).period();
        String type = TYPES.get(format);
        if (type == null) {
            throw new NotHere(format);
        }
        ReportFiles.Prepared prepared = files.prepare(period);
        Path made = Files.createTempFile("tong-hop", "." + format);
        try {
            if (format.equals("pdf")) {
                PdfConversion.Outcome outcome = files.pdf(prepared, made);
                if (!(outcome instanceof PdfConversion.Outcome.Converted)) {
                    redirect.addFlashAttribute("flash", Flash.refused(ReportFiles.messageKey(outcome)));
                    return "redirect:" + ReportPaths.consolidation(period);
                }
            } else {
                try (var out = Files.newOutputStream(made)) {
                    if (format.equals("docx")) {
                        files.docx(prepared, out);
                    } else {
                        files.xlsx(prepared, out);
                    }
                }
            }
            send(made, type, Issues.name(period) + "." + format, response);
            return null;
        } finally {
            Files.deleteIfExists(made);
        }
    }

    @PostMapping(ConsolidationGate.PATH + "/phat-hanh")
    @PreAuthorize(ConsolidationGate.WRITERS)
    @Transactional
    public String issue(
            @PathVariable String plan, @PathVariable String code, Principal who, RedirectAttributes redirect) {
        ReportingPeriod period = gate.write(plan, code);
        Issues.Issue issue = issues.issue(period, files, files.prepare(period), who.getName());
        audit.record(
                AuditEvent.of("reporting.consolidation.issued", "consolidation", period.plan() + "/" + period.code())
                        .because(issue.sha256()));
        redirect.addFlashAttribute("flash", Flash.done("reporting.consolidation.issue.done"));
        return "redirect:" + ReportPaths.consolidation(period) + "#phat-hanh";
    }

    @GetMapping(ConsolidationGate.PATH + "/phat-hanh/{issue}")
    @PreAuthorize(ConsolidationGate.READERS)
    void issued(
            @PathVariable String plan,
            @PathVariable String code,
            @PathVariable String issue,
            HttpServletResponse response)
            throws IOException {
        ReportingPeriod period = gate.read(plan, code).period();
        if (!issue.matches("\\d{1,18}")) {
            throw new NotHere(issue);
        }
        Issues.Issue found = issues.find(period.id(), Long.parseLong(issue)).orElseThrow(() -> new NotHere(issue));
        send(issues.file(found), TYPES.getOrDefault("docx", ""), found.name(), response);
    }

    private static void send(Path file, String type, String name, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLengthLong(Files.size(file));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        Files.copy(file, response.getOutputStream());
    }
}
