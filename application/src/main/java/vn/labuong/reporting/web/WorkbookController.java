package vn.labuong.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.workbook.Difference;
import vn.labuong.reporting.workbook.ReportWorkbook;
import vn.labuong.reporting.workbook.WorkbookImport;
import vn.labuong.shared.web.Flash;

/** A report as a workbook: out, in with a look first, and back with marks. */
@Controller
@PreAuthorize("hasAnyRole('REPORTER', 'APPROVER', 'PROGRAMME_OFFICER', 'AUDITOR')")
class WorkbookController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String PATH = ReportPaths.START + "/{report}/bang-tinh";
    private static final String FILLERS = "hasAnyRole('REPORTER', 'APPROVER')";

    private final WorkbookGate gate;
    private final ReportWorkbook workbook;
    private final WorkbookImport imports;
    private final WorkbookView view;

    WorkbookController(WorkbookGate gate, ReportWorkbook workbook, WorkbookImport imports, WorkbookView view) {
        this.gate = gate;
        this.workbook = workbook;
        this.imports = imports;
        this.view = view;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable long report,
            @RequestParam(required = false) @Nullable String tep,
            Locale locale,
            Model model) {
        if (tep == null) {
            return view.page(gate.toRead(report), locale, model);
        }
        WorkbookGate.Visit visit = gate.toFill(report);
        Optional<Difference> difference =
                imports.difference(visit.content(), visit.scope().person(), tep);
        if (difference.isEmpty()) {
            model.addAttribute("flash", Flash.warn("reporting.workbook.gone"));
        } else {
            view.difference(visit, difference.get(), tep, locale, model);
        }
        return view.page(visit, locale, model);
    }

    @GetMapping(PATH + ".xlsx")
    void download(@PathVariable long report, Locale locale, HttpServletResponse response) throws IOException {
        WorkbookGate.Visit visit = gate.toRead(report);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        workbook.write(visit.content(), locale, whole);
        send(response, view.fileName(visit, "bao-cao"), whole);
    }

    @PostMapping(PATH)
    @PreAuthorize(FILLERS)
    String receive(
            @PathVariable long report,
            @RequestParam MultipartFile file,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        WorkbookGate.Visit visit = gate.toFill(report);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream in = file.getInputStream()) {
            WorkbookImport.Received received =
                    imports.receive(visit.content(), visit.scope().person(), in, name);
            if (received instanceof WorkbookImport.Received.Kept kept) {
                return "redirect:" + ReportPaths.workbook(report) + "?tep=" + kept.content() + "#khac-biet";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            view.refusal(received, locale, model);
            return view.page(visit, locale, model);
        }
    }

    @PostMapping(PATH + "/nhan")
    @PreAuthorize(FILLERS)
    String takeOver(
            @PathVariable long report,
            @RequestParam String tep,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        WorkbookGate.Visit visit = gate.toFill(report);
        Optional<Difference> difference =
                imports.difference(visit.content(), visit.scope().person(), tep);
        if (difference.isEmpty()) {
            redirect.addFlashAttribute("flash", Flash.warn("reporting.workbook.gone"));
            return "redirect:" + ReportPaths.workbook(report);
        }
        WorkbookImport.Taken taken = imports.takeOver(
                visit.content(), difference.get(), visit.scope().person().username());
        if (taken instanceof WorkbookImport.Taken.Done done) {
            imports.forget(visit.content(), visit.scope().person());
            redirect.addFlashAttribute("flash", Flash.done("reporting.workbook.taken", done.answers()));
            return "redirect:" + ReportPaths.workbook(report);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("flash", Flash.refused("reporting.workbook.nothing-taken"));
        WorkbookGate.Visit now = gate.toFill(report);
        imports.difference(now.content(), now.scope().person(), tep)
                .ifPresent(fresh -> view.difference(now, fresh, tep, locale, model));
        return view.page(now, locale, model);
    }

    @GetMapping(PATH + "/loi.xlsx")
    @PreAuthorize(FILLERS)
    void marked(@PathVariable long report, @RequestParam String tep, Locale locale, HttpServletResponse response)
            throws IOException {
        WorkbookGate.Visit visit = gate.toFill(report);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        if (imports.marked(visit.content(), visit.scope().person(), tep, locale, whole)) {
            send(response, view.fileName(visit, "can-sua"), whole);
        } else {
            response.sendRedirect(ReportPaths.workbook(report) + "?tep=het-han");
        }
    }

    /** Written whole before, so that a fault gives an error page and no half file. */
    private static void send(HttpServletResponse response, String name, ByteArrayOutputStream whole)
            throws IOException {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        whole.writeTo(response.getOutputStream());
    }
}
