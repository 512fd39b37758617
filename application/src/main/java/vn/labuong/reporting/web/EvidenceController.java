package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.evidence.Citation;
import vn.labuong.reporting.evidence.Citing;
import vn.labuong.reporting.evidence.Evidence;
import vn.labuong.reporting.evidence.EvidenceFiles;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;

/** Files that prove what a report says: in, out, and withdrawn. */
@Controller
class EvidenceController {

    private static final String PATH = ReportPaths.START + "/{report}/minh-chung";
    private static final int LONGEST_PAGE = 60;
    private static final int LONGEST_NOTE = 500;

    private final ReportGate gate;
    private final ReportPage page;
    private final EvidenceViews views;
    private final Evidence evidence;
    private final EvidenceFiles files;

    EvidenceController(ReportGate gate, ReportPage page, EvidenceViews views, Evidence evidence, EvidenceFiles files) {
        this.gate = gate;
        this.page = page;
        this.views = views;
        this.evidence = evidence;
        this.files = files;
    }

    @PostMapping(PATH)
    @PreAuthorize(ReportController.FILLERS)
    String add(
            @PathVariable long report,
            EvidenceForm form,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        ReportGate.Entered entered = gate.fill(report);
        Subject subject = Subject.parse(form.subject())
                .filter(about -> entered.opened().asked().bySubject().containsKey(about))
                .orElseThrow(() -> new NotHere(form.subject()));
        Citing outcome = cite(entered, subject, form);
        if (outcome == Citing.DONE) {
            return done(report, subject, "reporting.evidence.added", redirect);
        }
        model.addAttribute("typedEvidence", form);
        return refused(entered, outcome, response, locale, model);
    }

    @PostMapping(PATH + "/{id}/rut")
    @PreAuthorize(ReportController.FILLERS)
    String withdraw(
            @PathVariable long report,
            @PathVariable long id,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ReportGate.Entered entered = gate.fill(report);
        Citation citation = found(report, id);
        Citing outcome = evidence.withdraw(entered.report(), citation, entered.who());
        return outcome == Citing.DONE
                ? done(report, citation.subject(), "reporting.evidence.gone", redirect)
                : refused(entered, outcome, response, locale, model);
    }

    /** Never shown in the browser: what agencies send is only ever stored by whoever reads it. */
    @GetMapping(PATH + "/{id}")
    @PreAuthorize(ReportController.READERS)
    void download(@PathVariable long report, @PathVariable long id, HttpServletResponse response) throws IOException {
        ReportGate.Entered entered = gate.read(report);
        Citation citation = found(report, id);
        if (!EvidenceViews.readable(entered, citation)) {
            throw new NotHere("withdrawn: " + id);
        }
        Path file = files.of(citation.file().sha256());
        response.setContentLengthLong(Files.size(file));
        response.setContentType(citation.file().mediaType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(citation.file().name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Files.copy(file, response.getOutputStream());
    }

    private Citing cite(ReportGate.Entered entered, Subject subject, EvidenceForm form) throws IOException {
        String where = Texts.clean(form.page());
        String note = Texts.cleanLines(form.note());
        MultipartFile sent = form.sent();
        if (where.length() > LONGEST_PAGE || note.length() > LONGEST_NOTE) {
            return Citing.TOO_LONG;
        }
        if (sent != null && !form.again().isEmpty()) {
            return Citing.TWO_FILES;
        }
        Evidence.Cited cited = new Evidence.Cited(
                subject,
                where.isEmpty() ? null : where,
                note.isEmpty() ? null : note,
                form.mayBePublic(),
                entered.who());
        if (sent == null) {
            return again(entered, cited, form.again());
        }
        String name = sent.getOriginalFilename();
        try (InputStream in = sent.getInputStream()) {
            return evidence.cite(entered.report(), cited, in, name == null ? "" : name);
        }
    }

    private Citing again(ReportGate.Entered entered, Evidence.Cited cited, String file) {
        if (file.isEmpty()) {
            return Citing.NO_FILE;
        }
        return file.matches("\\d{1,18}")
                ? evidence.citeAgain(entered.report(), cited, Long.parseLong(file))
                : Citing.UNKNOWN;
    }

    private Citation found(long report, long id) {
        return evidence.find(report, id).orElseThrow(() -> new NotHere(Long.toString(id)));
    }

    private static String done(long report, Subject subject, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.done(key));
        return "redirect:" + ReportPaths.report(report) + "#" + ReportPaths.anchor(subject.toString());
    }

    private String refused(
            ReportGate.Entered entered, Citing outcome, HttpServletResponse response, Locale locale, Model model) {
        response.setStatus(outcome == Citing.LOCKED ? ReportController.CONFLICT : ReportController.NOT_UNDERSTOOD);
        model.addAttribute(
                "flash",
                outcome == Citing.TOO_LARGE
                        ? Flash.refused(outcome.messageKey(), views.size(files.largest(), locale))
                        : Flash.refused(outcome.messageKey()));
        return page.fill(gate.read(entered.report().id()), AnswerSaving.Attempt.NONE, locale, model);
    }
}
