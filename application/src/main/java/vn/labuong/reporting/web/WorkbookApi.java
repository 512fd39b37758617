package vn.labuong.reporting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.labuong.reporting.workbook.ReportWorkbook;

/** A report as a workbook for programs of people who are signed in: the file that its page gives, in their language. */
@RestController
@PreAuthorize(ReportController.READERS)
class WorkbookApi {

    private final WorkbookGate gate;
    private final ReportWorkbook workbook;
    private final WorkbookView view;

    WorkbookApi(WorkbookGate gate, ReportWorkbook workbook, WorkbookView view) {
        this.gate = gate;
        this.workbook = workbook;
        this.view = view;
    }

    @GetMapping(path = "/api/v1/reports/{report}/workbook.xlsx", produces = WorkbookController.XLSX)
    ResponseEntity<byte[]> workbook(@PathVariable long report, Locale locale) throws IOException {
        WorkbookGate.Visit visit = gate.toRead(report);
        // Whole before a byte goes out: a fault gives an error and no half file.
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        workbook.write(visit.content(), locale, whole);
        String disposition = ContentDisposition.attachment()
                .filename(view.fileName(visit, "bao-cao"))
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WorkbookController.XLSX))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", disposition)
                .body(whole.toByteArray());
    }
}
