package vn.labuong.reporting.consolidation.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.consolidation.ConsolidatedReport;
import vn.labuong.reporting.consolidation.Consolidation;
import vn.labuong.reporting.consolidation.ConsolidationFixture;
import vn.labuong.reporting.consolidation.passage.ComposedReport;
import vn.labuong.reporting.consolidation.passage.Composition;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.testing.LibreOffice;
import vn.labuong.testing.OfficeFile;
import vn.labuong.testing.ProductTest;

/** Word and workbook with 1, 7, 8, 51 and 500 tasks: valid by the schemas, and opened by LibreOffice with every row. */
@ProductTest
class ReportFilesAtAnySizeIntegrationTests {

    private static final List<Integer> SIZES = List.of(1, 7, 8, 51, 500);
    private static final int COMMUNES = 5;

    /** Comma, quote, UTF-8, every sheet into a file of its own. */
    private static final String EVERY_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Consolidation consolidation;

    @Autowired
    Composition composition;

    @Autowired
    ReportFiles files;

    @Autowired
    Heads heads;

    @TempDir
    private Path folder;

    private interface Writing {
        void write(ReportFiles.Prepared prepared, ByteArrayOutputStream out);
    }

    @Test
    void areValidAndWholeWithAnyNumberOfTasks() throws Exception {
        ConsolidationFixture fixture = new ConsolidationFixture(periods, filing, workflow, jdbc);
        ReportingPeriod period = fixture.yearly(fixture.plan(), 2025);
        ConsolidatedReport like = consolidation.of(period, false);
        SizedReport sized = new SizedReport(like, agencies(like));
        List<Path> documents = new ArrayList<>();
        List<Path> workbooks = new ArrayList<>();
        for (int size : SIZES) {
            ConsolidatedReport report = sized.with(size);
            ReportFiles.Prepared prepared = new ReportFiles.Prepared(
                    ComposedReport.of(report, composition.of(report, Set.of()), Map.of()), heads.of(period));
            documents.add(written(prepared, size + ".docx", files::docx));
            workbooks.add(written(prepared, size + ".xlsx", files::xlsx));
        }
        Path texts = LibreOffice.convert("txt:Text (encoded):UTF8", documents);
        Path tables = LibreOffice.convert(EVERY_SHEET, workbooks);
        for (int size : SIZES) {
            hasEveryTask(normal(texts.resolve(size + ".txt")), size, "documents");
            hasEveryTask(sheets(tables, size), size, "workbooks");
        }
    }

    /** One department and some communes, which are drawn together. */
    private static List<AgencyId> agencies(ConsolidatedReport like) {
        Stream<AgencyId> communes = like.register().agencies().stream()
                .filter(agency -> agency.level() == Agency.Level.COMMUNE)
                .map(Agency::id)
                .limit(COMMUNES);
        return Stream.concat(Stream.of(PeriodFixture.JUSTICE), communes).toList();
    }

    private Path written(ReportFiles.Prepared prepared, String name, Writing writing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.write(prepared, out);
        assertThat(OfficeFile.of(out.toByteArray()).schemaErrors()).as(name).isEmpty();
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    private static void hasEveryTask(String text, int size, String what) {
        for (int task = 1; task <= size; task++) {
            assertThat(text).as(what + " of " + size).containsPattern(Pattern.quote(SizedReport.title(task)) + "\\D");
        }
        assertThat(text)
                .as(what + " of " + size)
                .doesNotContain(SizedReport.title(size + 1))
                .contains("</w:t>]]>&amp;<c/>", "😀", "ភាសាខ្មែរ", "bằng chứng <1> & 2.pdf, trang 3–5");
    }

    private static String sheets(Path folder, int size) throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path sheet : found.filter(file -> file.getFileName().toString().startsWith(size + "-"))
                    .toList()) {
                all.append(normal(sheet));
            }
        }
        return all.toString();
    }

    private static String normal(Path file) throws Exception {
        return Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC);
    }
}
