package vn.labuong.reporting.consolidation.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.labuong.reporting.consolidation.ConsolidatedReport;
import vn.labuong.reporting.consolidation.Consolidation;
import vn.labuong.reporting.consolidation.passage.ComposedReport;
import vn.labuong.reporting.consolidation.passage.Composition;
import vn.labuong.reporting.consolidation.passage.DocumentWords;
import vn.labuong.reporting.consolidation.passage.OwnWording;
import vn.labuong.reporting.consolidation.passage.OwnWordings;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.office.FormalDocument;
import vn.labuong.shared.office.FormalDocumentWriter;
import vn.labuong.shared.office.PdfConversion;

/** One button: the consolidated report of a period as it stands, in Word, PDF or as a workbook. */
@Component
public class ReportFiles {

    private final Consolidation consolidation;
    private final Composition composition;
    private final OwnWordings own;
    private final Heads heads;
    private final ReportWords words;
    private final DocumentWords fixed;
    private final FormalDocumentWriter writer;
    private final PdfConversion conversion;

    ReportFiles(
            Consolidation consolidation,
            Composition composition,
            OwnWordings own,
            Heads heads,
            ReportWords words,
            DocumentWords fixed,
            FormalDocumentWriter writer,
            PdfConversion conversion) {
        this.consolidation = consolidation;
        this.composition = composition;
        this.own = own;
        this.heads = heads;
        this.words = words;
        this.fixed = fixed;
        this.writer = writer;
        this.conversion = conversion;
    }

    /** The kinds of file, by their ending. */
    public enum Format {
        DOCX,
        PDF,
        XLSX
    }

    /** The report with its text and what the issuing office decided; asking it costs no statement. */
    public record Prepared(ComposedReport composed, Head head) {}

    /** A fixed number of statements. */
    public Prepared prepare(ReportingPeriod period) {
        return prepare(period, heads.of(period));
    }

    public Prepared prepare(ReportingPeriod period, Head head) {
        ConsolidatedReport report = consolidation.of(period, head.withSent());
        Map<String, OwnWording> wordings = own.of(period.id());
        Set<String> worded = wordings.values().stream()
                .filter(one -> one.text() != null)
                .map(OwnWording::passage)
                .collect(Collectors.toSet());
        return new Prepared(ComposedReport.of(report, composition.of(report, worded), wordings), head);
    }

    /** Whether a PDF can be made here at all. */
    public boolean canMakePdf() {
        return conversion.isPossible();
    }

    public void docx(Prepared prepared, OutputStream out) {
        writer.write(document(prepared), out);
    }

    FormalDocument document(Prepared prepared) {
        return new ReportDocument(
                        prepared.composed(),
                        prepared.head(),
                        words,
                        fixed,
                        writer.profile().wording())
                .document();
    }

    public void xlsx(Prepared prepared, OutputStream out) {
        try {
            new ReportWorkbook(prepared.composed(), words, fixed).write(out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Writes the PDF where it says, or answers why there is none; then nothing stands there. */
    public PdfConversion.Outcome pdf(Prepared prepared, Path target) {
        try {
            Path folder = Files.createTempDirectory("tong-hop");
            Path docx = folder.resolve("document.docx");
            try {
                try (OutputStream out = Files.newOutputStream(docx)) {
                    docx(prepared, out);
                }
                return conversion.convert(docx, target);
            } finally {
                for (Path left : List.of(docx, folder)) {
                    Files.deleteIfExists(left);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Whether the outcome is a PDF; else the key of the message that says why not. */
    public static String messageKey(PdfConversion.Outcome outcome) {
        String why = outcome instanceof PdfConversion.Outcome.NotInstalled
                ? "not-installed"
                : outcome instanceof PdfConversion.Outcome.Busy
                        ? "busy"
                        : outcome instanceof PdfConversion.Outcome.TimedOut ? "timed-out" : "failed";
        return "reporting.consolidation.pdf." + why;
    }
}
