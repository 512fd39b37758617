package vn.labuong.reporting.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.AnswerCheck;
import vn.labuong.reporting.cell.Cell.Review;
import vn.labuong.reporting.cell.CellVersions.Named;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.workbook.Difference.Line;
import vn.labuong.reporting.workbook.Difference.Reason;
import vn.labuong.reporting.workbook.Difference.Remark;
import vn.labuong.reporting.workbook.Difference.Verdict;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.shared.workbook.Cell;
import vn.labuong.shared.workbook.CellValue;
import vn.labuong.shared.workbook.Place;
import vn.labuong.shared.workbook.ReadWorkbook;
import vn.labuong.shared.workbook.Sheet;
import vn.labuong.shared.workbook.export.AnswerArea;
import vn.labuong.shared.workbook.export.Provenance;
import vn.labuong.shared.workbook.export.WorkbookMeta;

/** Compares a filled workbook with what stands in the report; pure. */
final class DifferenceReading {

    private static final int SHOWN = 60;

    private final ReportContent.Content content;
    private final Map<Named, Answer> earlier;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private DifferenceReading(ReportContent.Content content, Map<Named, Answer> earlier) {
        this.content = content;
        this.earlier = earlier;
    }

    static Difference.Result compare(ReadWorkbook book, ReportContent.Content content, Map<Named, Answer> earlier) {
        Provenance provenance = Provenance.of(book);
        WorkbookMeta meta = meta(provenance);
        if (meta == null || !ReportIdentity.isAReport(meta.template())) {
            return new Difference.Result.Foreign(Reason.of("reporting.workbook.foreign.unknown"));
        }
        if (!meta.template().equals(ReportIdentity.of(content.opened()).template())) {
            return new Difference.Result.Foreign(Reason.of("reporting.workbook.foreign.other-report"));
        }
        return new Difference.Result.Compared(
                new DifferenceReading(content, earlier).read(book, meta, provenance instanceof Provenance.Altered));
    }

    private static @Nullable WorkbookMeta meta(Provenance provenance) {
        if (provenance instanceof Provenance.Intact intact) {
            return intact.meta();
        }
        return provenance instanceof Provenance.Altered altered ? altered.meta() : null;
    }

    private Difference read(ReadWorkbook book, WorkbookMeta meta, boolean altered) {
        for (AnswerArea area : meta.answers()) {
            int at = area.key().lastIndexOf('@');
            if (at > 0 && area.key().substring(at + 1).matches("\\d{1,9}")) {
                seen.put(
                        area.key().substring(0, at), Integer.parseInt(area.key().substring(at + 1)));
            }
        }
        Map<String, AskedCell> asked = new LinkedHashMap<>();
        content.opened().asked().cells().forEach(cell -> asked.put(cell.local(), cell));
        for (Sheet sheet : book.sheets()) {
            if (!sheet.name().equalsIgnoreCase(WorkbookMeta.SHEET)) {
                sheet(sheet, asked, meta.rows().containsKey(sheet.name()));
            }
        }
        List<Line> inOrder = new ArrayList<>();
        asked.forEach((local, cell) -> inOrder.add(lines.getOrDefault(local, missing(local, cell))));
        return new Difference(inOrder, remarks, altered);
    }

    private Line missing(String local, AskedCell cell) {
        return new Line(cell, Verdict.MISSING, "", null, content.answer(local), null, 0, null);
    }

    private void sheet(Sheet sheet, Map<String, AskedCell> asked, boolean ours) {
        boolean forAnswers = sheet.filledRows().stream().anyMatch(row -> asked.containsKey(name(sheet, row)));
        if (!forAnswers) {
            if (!ours && !sheet.filledRows().isEmpty()) {
                remark(sheet, null, "sheet", sheet.name());
            }
            return;
        }
        for (int row : sheet.filledRows()) {
            String name = name(sheet, row);
            AskedCell cell = asked.get(name);
            if (cell != null) {
                answer(sheet, row, cell);
            } else if (row >= Layout.FIRST_ROW || !ours) {
                strange(sheet, row, name);
            } else {
                beyondHeading(sheet, row);
            }
        }
    }

    /** A row that can only be answered on the page says so itself; any other is not ours. */
    private void strange(Sheet sheet, int row, String name) {
        if (!name.startsWith(Layout.PAGE_ONLY)) {
            Cell first = sheet.row(row).firstEntry().getValue();
            remark(sheet, first.place(), "row", shown(first));
        }
    }

    private void beyondHeading(Sheet sheet, int row) {
        sheet.row(row)
                .tailMap(Layout.FIGURE_REMARK, false)
                .values()
                .forEach(cell -> remark(sheet, cell.place(), "column", shown(cell)));
    }

    private void answer(Sheet sheet, int row, AskedCell cell) {
        RowReading reading = new RowReading(sheet, row);
        reading.beyond(cell).forEach(other -> remark(sheet, other.place(), "column", shown(other)));
        if (sheet.isRowHidden(row)) {
            remark(sheet, new Place(row, Layout.NAME), "hidden", cell.local());
        }
        Line twice = lines.get(cell.local());
        RowReading.Read read = reading.read(cell);
        Line line = twice == null
                ? line(sheet, cell, read)
                : refused(sheet, cell, read.place(), Reason.of("reporting.workbook.refused.twice", twice.sheet()));
        lines.put(cell.local(), line);
    }

    private Line line(Sheet sheet, AskedCell cell, RowReading.Read read) {
        Answer becomes = read.answer();
        Reason why = read.why();
        if (becomes == null) {
            return refused(
                    sheet, cell, read.place(), why == null ? Reason.of("reporting.workbook.refused.wrong-kind") : why);
        }
        Integer version = seen.get(cell.local());
        if (version == null) {
            return refused(sheet, cell, read.place(), Reason.of("reporting.workbook.refused.version-unknown"));
        }
        Answer was = content.answer(cell.local());
        Verdict verdict = verdict(cell, was, becomes, version);
        if (verdict == Verdict.NEW || verdict == Verdict.CHANGED) {
            Optional<Reason> refusal = refusal(cell, becomes);
            if (refusal.isPresent()) {
                return refused(sheet, cell, read.place(), refusal.get());
            }
        }
        Reason conflict = verdict == Verdict.CONFLICT ? Reason.of("reporting.workbook.refused.conflict") : null;
        return new Line(cell, verdict, sheet.name(), read.place(), was, becomes, version, conflict);
    }

    private Verdict verdict(AskedCell cell, Answer was, Answer becomes, int version) {
        if (becomes instanceof Answer.Empty) {
            return was instanceof Answer.Empty ? Verdict.UNCHANGED : Verdict.LEFT_EMPTY;
        }
        if (becomes.equals(was)) {
            return Verdict.UNCHANGED;
        }
        if (version != content.version(cell.local())) {
            Answer then = earlier.getOrDefault(new Named(cell.local(), version), new Answer.Empty());
            // Changed on the page and not in the file: the page is right.
            return becomes.equals(then) ? Verdict.UNCHANGED : Verdict.CONFLICT;
        }
        return was instanceof Answer.Empty ? Verdict.NEW : Verdict.CHANGED;
    }

    private Optional<Reason> refusal(AskedCell cell, Answer becomes) {
        if (!takesAnswer(cell)) {
            return RowReading.refusal(Optional.of(AnswerCheck.Refusal.LOCKED));
        }
        Filing.Opened opened = content.opened();
        AnswerCheck.Question question = new AnswerCheck.Question(
                cell.kind(), cell.shape() == AskedCell.Shape.SHARE, cell.shape() == AskedCell.Shape.YES_NO);
        return RowReading.refusal(AnswerCheck.refusal(
                question, becomes, Layout.isFigure(cell) ? opened.known().get(cell.subject()) : null));
    }

    private boolean takesAnswer(AskedCell cell) {
        Filing.Opened opened = content.opened();
        ReportState state = opened.report().state();
        var present = content.answers().get(cell.local());
        boolean returned = present != null && present.review() == Review.RETURNED;
        return !opened.period().closed() && (state == ReportState.DRAFT || (state.isWithTheAgency() && returned));
    }

    private Line refused(Sheet sheet, AskedCell cell, Place place, Reason why) {
        return new Line(cell, Verdict.REFUSED, sheet.name(), place, content.answer(cell.local()), null, 0, why);
    }

    private void remark(Sheet sheet, @Nullable Place place, String what, String content) {
        remarks.add(new Remark(sheet.name(), place, Reason.of("reporting.workbook.remark." + what, content)));
    }

    private static String name(Sheet sheet, int row) {
        return sheet.cell(row, Layout.NAME).value() instanceof CellValue.Text text
                ? text.text().strip()
                : "";
    }

    private static String shown(Cell cell) {
        CellValue value = cell.value();
        String text = value instanceof CellValue.Text words
                ? words.text()
                : value instanceof CellValue.Numeric number ? number.value().toPlainString() : value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
