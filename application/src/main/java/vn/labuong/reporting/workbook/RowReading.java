package vn.labuong.reporting.workbook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.AnswerCheck;
import vn.labuong.reporting.workbook.Difference.Reason;
import vn.labuong.shared.text.Texts;
import vn.labuong.shared.workbook.Absence;
import vn.labuong.shared.workbook.Cell;
import vn.labuong.shared.workbook.NumberAnswers;
import vn.labuong.shared.workbook.Place;
import vn.labuong.shared.workbook.Sheet;
import vn.labuong.shared.workbook.TextAnswers;

/** Reads the cells of one row as an answer. */
final class RowReading {

    private final Sheet sheet;
    private final int row;

    RowReading(Sheet sheet, int row) {
        this.sheet = sheet;
        this.row = row;
    }

    /**
     * What a row says.
     *
     * @param answer empty where nothing was filled in, null where it cannot be taken
     * @param place the cell that it is about
     * @param why present where it cannot be taken
     */
    record Read(
            @Nullable Answer answer, Place place, @Nullable Reason why) {}

    Read read(AskedCell cell) {
        return Layout.isFigure(cell) ? figure(cell) : words();
    }

    private Read figure(AskedCell cell) {
        Place place = new Place(row, Layout.NUMERATOR);
        Cell first = sheet.cell(row, Layout.NUMERATOR);
        Cell second = sheet.cell(row, Layout.DENOMINATOR);
        Read remark = remark(Layout.FIGURE_REMARK);
        if (remark.why() != null) {
            return remark;
        }
        var numerator = NumberAnswers.count(first);
        if (numerator instanceof vn.labuong.shared.workbook.Answer.Unclear<Long> unclear) {
            return unclear(unclear, place);
        }
        var denominator = NumberAnswers.count(second);
        Place beside = new Place(row, Layout.DENOMINATOR);
        if (denominator instanceof vn.labuong.shared.workbook.Answer.Unclear<Long> unclear) {
            return unclear(unclear, beside);
        }
        String because = text(remark);
        Long base = denominator instanceof vn.labuong.shared.workbook.Answer.Given<Long> given ? given.value() : null;
        if (base == null && isSaid(denominator)) {
            return refused(beside, "denominator-is-no-number");
        }
        if (numerator instanceof vn.labuong.shared.workbook.Answer.Given<Long> given) {
            return new Read(new Answer.Figure(given.value(), base, because), place, null);
        }
        Absence absence = ((vn.labuong.shared.workbook.Answer.Absent<Long>) numerator).why();
        if (absence == Absence.NOTHING_AROSE) {
            Long none = cell.shape() == AskedCell.Shape.SHARE && base == null ? Long.valueOf(0) : base;
            return new Read(new Answer.Figure(0, none, because), place, null);
        }
        if (base != null) {
            return refused(place, "numerator-missing");
        }
        return absent(absence, because, place);
    }

    private static boolean isSaid(vn.labuong.shared.workbook.Answer<?> answer) {
        return answer instanceof vn.labuong.shared.workbook.Answer.Absent<?> absent && absent.why() != Absence.BLANK;
    }

    private Read words() {
        Place place = new Place(row, Layout.TEXT);
        Cell cell = sheet.cell(row, Layout.TEXT);
        Read remark = remark(Layout.TEXT_REMARK);
        if (remark.why() != null) {
            return remark;
        }
        var text = TextAnswers.prose(cell, AnswerCheck.LONGEST_TEXT);
        if (text instanceof vn.labuong.shared.workbook.Answer.Unclear<String> unclear) {
            return unclear(unclear, place);
        }
        String because = text(remark);
        if (!(text instanceof vn.labuong.shared.workbook.Answer.Given<String> given)) {
            return absent(Absence.BLANK, because, place);
        }
        boolean said = NumberAnswers.decimal(cell) instanceof vn.labuong.shared.workbook.Answer.Absent<?> absent
                && absent.why() == Absence.NOT_APPLICABLE;
        if (said) {
            return absent(Absence.NOT_APPLICABLE, because, place);
        }
        return because == null
                ? new Read(new Answer.Prose(Texts.cleanLines(given.value())), place, null)
                : refused(new Place(row, Layout.TEXT_REMARK), "remark-beside-words");
    }

    private static Read absent(Absence absence, @Nullable String because, Place place) {
        return switch (absence) {
            case NOT_APPLICABLE -> new Read(new Answer.NotApplicable(because), place, null);
            case NOT_YET -> new Read(new Answer.NoFigureYet(because), place, null);
            case NOTHING_AROSE, BLANK ->
                because == null ? new Read(new Answer.Empty(), place, null) : refused(place, "remark-alone");
        };
    }

    private Read remark(int column) {
        Place place = new Place(row, column);
        var remark = TextAnswers.prose(sheet.cell(row, column), AnswerCheck.LONGEST_EXPLANATION);
        if (remark instanceof vn.labuong.shared.workbook.Answer.Unclear<String> unclear) {
            return unclear(unclear, place);
        }
        return remark instanceof vn.labuong.shared.workbook.Answer.Given<String> given
                ? new Read(new Answer.Prose(Texts.clean(given.value())), place, null)
                : new Read(new Answer.Empty(), place, null);
    }

    private static @Nullable String text(Read remark) {
        return remark.answer() instanceof Answer.Prose prose && !prose.text().isEmpty() ? prose.text() : null;
    }

    private static Read unclear(vn.labuong.shared.workbook.Answer.Unclear<?> unclear, Place place) {
        return new Read(null, place, new Reason(unclear.reason().messageKey(), unclear.arguments()));
    }

    private static Read refused(Place place, String why) {
        return new Read(null, place, Reason.of("reporting.workbook.refused." + why));
    }

    /** Filled cells of the row right of those that belong to us. */
    List<Cell> beyond(AskedCell cell) {
        return sheet.row(row).tailMap(Layout.lastColumn(cell), false).values().stream()
                .toList();
    }

    static Optional<Reason> refusal(Optional<AnswerCheck.Refusal> refusal) {
        return refusal.map(why -> Reason.of("reporting.workbook.refused."
                + why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
    }
}
