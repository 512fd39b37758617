package vn.labuong.reporting.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.workbook.CellValue;
import vn.labuong.shared.workbook.export.SheetWriter;
import vn.labuong.shared.workbook.export.WorkbookWriter;

/** Writes a report as a workbook that {@link Difference} reads back without a change. */
@Component
public class ReportWorkbook {

    private static final int[] FIGURE_WIDTHS = {22, 60, 10, 20, 18, 16, 16, 44};
    private static final int[] TEXT_WIDTHS = {26, 50, 44, 80, 40};
    private static final int LAST_YEAR_SHOWN = 2_000;
    private static final List<String> NOTES = List.of("1", "2", "3", "4", "5", "6", "7");

    private final ReportWords words;
    private final Agencies agencies;

    ReportWorkbook(ReportWords words, Agencies agencies) {
        this.words = words;
        this.agencies = agencies;
    }

    /** Figures, narratives, difficulties and proposals, and how to fill them in. */
    public void write(ReportContent.Content content, Locale locale, OutputStream out) throws IOException {
        String template = ReportIdentity.of(content.opened()).template();
        try (WorkbookWriter book = new WorkbookWriter(out, template)) {
            notes(content, locale, book.sheet(words.text("reporting.workbook.sheet.notes", locale), 110));
            SheetWriter figures = book.sheet(words.text("reporting.workbook.sheet.figures", locale), FIGURE_WIDTHS);
            figures.heading(headings(
                    locale, "name", "subject", "required", "last-year", "known", "numerator", "denominator", "remark"));
            figures.freeze(2);
            rows(content, locale, figures, List.of(CellKind.FIGURE));
            SheetWriter texts = book.sheet(words.text("reporting.workbook.sheet.narratives", locale), TEXT_WIDTHS);
            texts.heading(headings(locale, "name", "subject", "last-year", "text", "because"));
            texts.freeze(2);
            rows(content, locale, texts, List.of(CellKind.NARRATIVE));
            SheetWriter more = book.sheet(words.text("reporting.workbook.sheet.difficulties", locale), TEXT_WIDTHS);
            more.heading(headings(locale, "name", "subject", "last-year", "text", "because"));
            more.freeze(2);
            rows(content, locale, more, List.of(CellKind.DIFFICULTY, CellKind.PROPOSAL));
            book.finish();
        }
    }

    private String[] headings(Locale locale, String... keys) {
        String[] texts = new String[keys.length];
        for (int at = 0; at < keys.length; at++) {
            texts[at] = words.text("reporting.workbook.column." + keys[at], locale);
        }
        return texts;
    }

    private void notes(ReportContent.Content content, Locale locale, SheetWriter sheet) throws IOException {
        var opened = content.opened();
        sheet.heading(words.text(
                "reporting.workbook.notes.title",
                locale,
                words.period(opened.period(), locale),
                words.agency(agencies.snapshot(), opened.report().agency(), opened.period(), locale)));
        if (opened.report().demo()) {
            sheet.row(List.of(new CellValue.Text(words.text("reporting.workbook.notes.demo", locale))));
        }
        for (String note : NOTES) {
            sheet.row(List.of(new CellValue.Text(words.text(
                    "reporting.workbook.notes." + note,
                    locale,
                    words.text("reporting.answer.not-applicable", locale),
                    words.text("reporting.answer.no-figure-yet", locale)))));
        }
    }

    private void rows(ReportContent.Content content, Locale locale, SheetWriter sheet, List<CellKind> kinds)
            throws IOException {
        for (AskedCell cell : content.opened().asked().cells()) {
            if (kinds.contains(cell.kind())) {
                row(content, cell, locale, sheet);
            }
        }
    }

    private void row(ReportContent.Content content, AskedCell cell, Locale locale, SheetWriter sheet)
            throws IOException {
        Answer answer = content.answer(cell.local());
        boolean fits = Layout.fits(answer);
        List<CellValue> values = new ArrayList<>();
        values.add(new CellValue.Text(fits ? cell.local() : Layout.PAGE_ONLY + cell.local()));
        values.add(new CellValue.Text(subject(content, cell, locale)));
        String lastYear = cut(words.answer(content.lastYear().getOrDefault(cell.local(), new Answer.Empty()), locale));
        if (Layout.isFigure(cell)) {
            values.add(text(words.text("reporting.workbook.required." + cell.required(), locale)));
            values.add(text(lastYear));
            values.add(text(known(content, cell, locale)));
        } else {
            values.add(text(lastYear));
        }
        if (fits) {
            sheet.answer(Layout.key(cell.local(), content.version(cell.local())), Layout.area(cell, sheet.nextRow()));
            sheet.offer(Layout.choices(cell, sheet.nextRow()), choices(cell, locale));
            values.addAll(Layout.isFigure(cell) ? figure(answer, locale) : prose(answer, locale));
        } else {
            values.add(text(words.text("reporting.workbook.page-only", locale)));
        }
        sheet.row(values);
    }

    /** What may be said instead of a figure or words; of a question with yes or no, both as the sheet has them too. */
    private List<String> choices(AskedCell cell, Locale locale) {
        List<String> choices = new ArrayList<>();
        if (cell.shape() == AskedCell.Shape.YES_NO) {
            choices.addAll(List.of("1", "0"));
        }
        choices.add(words.text("reporting.answer.not-applicable", locale));
        if (Layout.isFigure(cell)) {
            choices.add(words.text("reporting.answer.no-figure-yet", locale));
        }
        return choices;
    }

    private String subject(ReportContent.Content content, AskedCell cell, Locale locale) {
        String name =
                words.subject(content.opened().all(), cell.subject(), locale).whole();
        boolean two = cell.kind() == CellKind.DIFFICULTY || cell.kind() == CellKind.PROPOSAL;
        return two ? words.text(cell.kind().messageKey(), locale) + ": " + name : name;
    }

    private String known(ReportContent.Content content, AskedCell cell, Locale locale) {
        Cell.Measured known = content.opened().known().get(cell.subject());
        return known == null
                ? ""
                : words.answer(new Answer.Figure(known.numerator(), known.denominator(), null), locale);
    }

    private List<CellValue> figure(Answer answer, Locale locale) {
        if (answer instanceof Answer.Figure figure) {
            Long denominator = figure.denominator();
            return List.of(
                    number(figure.numerator()),
                    denominator == null ? new CellValue.Blank() : number(denominator),
                    text(figure.explanation()));
        }
        return List.of(absence(answer, locale), new CellValue.Blank(), text(because(answer)));
    }

    private List<CellValue> prose(Answer answer, Locale locale) {
        return answer instanceof Answer.Prose prose
                ? List.of(text(prose.text()), new CellValue.Blank())
                : List.of(absence(answer, locale), text(because(answer)));
    }

    private CellValue absence(Answer answer, Locale locale) {
        return answer instanceof Answer.Empty ? new CellValue.Blank() : text(words.answer(answer, locale));
    }

    private static @Nullable String because(Answer answer) {
        if (answer instanceof Answer.NotApplicable none) {
            return none.because();
        }
        return answer instanceof Answer.NoFigureYet owed ? owed.because() : null;
    }

    private static CellValue number(long number) {
        return new CellValue.Numeric(BigDecimal.valueOf(number));
    }

    private static CellValue text(@Nullable String text) {
        return text == null || text.isEmpty() ? new CellValue.Blank() : new CellValue.Text(text);
    }

    private static String cut(String text) {
        return text.length() <= LAST_YEAR_SHOWN ? text : text.substring(0, LAST_YEAR_SHOWN) + "…";
    }
}
