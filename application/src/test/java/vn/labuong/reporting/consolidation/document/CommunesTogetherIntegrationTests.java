package vn.labuong.reporting.consolidation.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.consolidation.Consolidation;
import vn.labuong.reporting.consolidation.ConsolidationFixture;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.consolidation.passage.OwnWordings;
import vn.labuong.reporting.consolidation.passage.Passage;
import vn.labuong.reporting.evidence.Citing;
import vn.labuong.reporting.evidence.Evidence;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.workflow.Demand;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.testing.ProductTest;

/** A paragraph for all communes: what many write stands there once, who differs is named, and each is still traced. */
@ProductTest
class CommunesTogetherIntegrationTests {

    private static final int COMMUNES = 6;
    private static final String DIFFERENT = "Chưa tổ chức được vì địa bàn bị ngập suốt ba tháng mùa nước nổi";
    private static final String LOCAL = "plan/narrative";
    private static final String TOGETHER = LOCAL + "/level.commune";

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
    Evidence evidence;

    @Autowired
    OwnWordings own;

    @Autowired
    ReportFiles files;

    private record Reported(ReportingPeriod period, List<AgencyId> communes, ReportFiles.Prepared prepared) {

        Passage passage(String key) {
            return prepared.composed().passage(key).orElseThrow();
        }

        String name(int commune) {
            return prepared.composed()
                    .report()
                    .register()
                    .name(communes.get(commune), "vi", period.dueBefore().minusDays(1));
        }
    }

    private Reported reported() {
        ConsolidationFixture fixture = new ConsolidationFixture(periods, filing, workflow, jdbc);
        ReportingPeriod period = fixture.yearly(fixture.plan(), 2025);
        var report = consolidation.of(period, false);
        List<AgencyId> communes = report.asked().units().keySet().stream()
                .filter(agency -> report.localLevel(agency).equals(java.util.Optional.of(Agency.Level.COMMUNE)))
                .limit(COMMUNES)
                .toList();
        accepted(fixture, period, PeriodFixture.JUSTICE, "Sở có lời riêng", 40);
        for (int at = 0; at < COMMUNES; at++) {
            String name = report.register()
                    .name(communes.get(at), "vi", period.dueBefore().minusDays(1));
            String text = at == 2
                    ? DIFFERENT
                    : name + " đã mở " + (at + 3) + " lớp tập huấn về quyền con người cho cán bộ ấp và tổ dân phố tại "
                            + name;
            accepted(fixture, period, communes.get(at), text, at + 1);
        }
        return new Reported(period, communes, files.prepare(period));
    }

    private void accepted(
            ConsolidationFixture fixture, ReportingPeriod period, AgencyId agency, String text, int count) {
        Filing.Opened opened = fixture.draft(period, agency, cell -> answer(cell, text, count));
        var cited = new Evidence.Cited(Subject.PLAN, "3–5", null, false, "officer");
        assertThat(evidence.cite(
                        opened.report(),
                        cited,
                        new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "chứng <" + count + ">.pdf"))
                .isEqualTo(Citing.DONE);
        UnitReport sent = ConsolidationFixture.done(
                workflow.submit(Demand.plain(opened.report().id(), 0, null, "approver")));
        ConsolidationFixture.done(workflow.accept(Demand.plain(sent.id(), sent.version(), null, "lead")));
    }

    private static @org.jspecify.annotations.Nullable Answer answer(AskedCell cell, String text, int count) {
        if (cell.local().equals(LOCAL)) {
            return new Answer.Prose(text);
        }
        return cell.kind() == CellKind.FIGURE
                ? new Answer.Figure(
                        cell.shape() == AskedCell.Shape.YES_NO ? 1 : count,
                        cell.shape() == AskedCell.Shape.SHARE ? 50L : null,
                        null)
                : ConsolidationFixture.plainly(Map.of()).apply(cell);
    }

    @Test
    void saysOnceWhatManyWriteAndNamesWhoDiffers() {
        Reported reported = reported();
        Passage passage = reported.passage(TOGETHER);
        assertThat(passage.plain())
                .startsWith("6 đơn vị cấp xã có báo cáo:")
                .contains("+ 5 đơn vị có nội dung gần giống nhau", reported.name(0), reported.name(5))
                .contains("+ " + reported.name(2) + ": " + DIFFERENT)
                .containsOnlyOnce("lớp tập huấn");
        assertThat(passage.sources()).hasSize(COMMUNES);
        assertThat(reported.passage(LOCAL + "/" + PeriodFixture.JUSTICE).plain())
                .contains("Sở có lời riêng");
        assertThat(reported.passage("general/level.commune").plain())
                .contains("đơn vị cấp xã được yêu cầu báo cáo: báo cáo của 6 đơn vị đã được tổng hợp");
        Passage shares = reported.prepared().composed().chapters().stream()
                .flatMap(chapter -> chapter.entries().stream())
                .flatMap(entry -> entry.passages().stream())
                .filter(one -> one.plain().contains("6 đơn vị cấp xã: 21/300 (7\u00a0%)"))
                .findFirst()
                .orElseThrow();
        assertThat(shares.sources()).hasSizeGreaterThanOrEqualTo(COMMUNES);
    }

    @Test
    void tracesEveryAnswerOfEveryCommuneInTheAnnexWithItsEvidence() throws Exception {
        Reported reported = reported();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.docx(reported.prepared(), out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            String xml = document.getDocument().xmlText();
            Set<String> marks = found(xml, "w:name=\"(s\\d+)\"");
            assertThat(marks)
                    .containsAll(found(xml, "w:anchor=\"(s\\d+)\""))
                    .hasSize(reported.prepared().composed().numbers().size());
            String sources =
                    document.getTables().get(document.getTables().size() - 1).getText();
            reported.prepared()
                    .composed()
                    .report()
                    .contributions()
                    .filter(one -> !one.agency().equals(PeriodFixture.JUSTICE))
                    .forEach(one -> assertThat(sources).matches(trace(reported, one)));
            assertThat(sources).contains("chứng <40>.pdf, trang 3–5 (", "chứng <1>.pdf, trang 3–5 (");
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anyMatch(text -> text.matches("\\+ 5 đơn vị .*\u00a0\\[\\d+–\\d+]"));
        }
    }

    /** Among the others of its kind, or in a row of its own where a few only were asked. */
    private static String trace(Reported reported, Contribution one) {
        String number = String.valueOf(reported.prepared().composed().number(one));
        String name = Pattern.quote(reported.name(reported.communes().indexOf(one.agency())));
        String figure = one.answer() instanceof Answer.Figure said ? ": " + said.numerator() : "";
        return "(?s).*(\\[" + number + "] " + name + figure + "[,; /\n]|\n" + number + "\t" + name + "\t[^\n]*" + figure
                + "[^\n]*" + Pattern.quote(one.source().exact()) + ").*";
    }

    private static Set<String> found(String xml, String pattern) {
        return Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void keepsTheParagraphOfACommuneWhoseWordsAPersonReplaced() {
        Reported reported = reported();
        String key = LOCAL + "/" + reported.communes().get(1);
        Passage before = new Passage(key, List.of());
        assertThat(own.write(reported.period().id(), before, 0, "Lời của người tổng hợp", "officer"))
                .contains(1);
        Reported now = new Reported(reported.period(), reported.communes(), files.prepare(reported.period()));
        assertThat(now.prepared().composed().ownText(now.passage(key))).contains("Lời của người tổng hợp");
        assertThat(now.passage(TOGETHER).sources()).hasSize(COMMUNES - 1);
    }
}
