package vn.labuong.plan.reading;

import java.util.ArrayList;
import java.util.List;
import vn.labuong.organisation.AgencyLexicon;
import vn.labuong.organisation.Mention;
import vn.labuong.plan.reading.document.Block;

/** Turns the rows of the task tables into whole rows: repeated headers go, rows cut by a page are put together. */
final class RowAssembly {

    private final AgencyLexicon lexicon;
    private final List<Draft> drafts = new ArrayList<>();

    RowAssembly(AgencyLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Draft> assemble(TaskTables tables) {
        for (var part : tables.parts()) {
            for (var row : part.rows()) {
                boolean noise = part.columns().isRepeatedBy(row) || isColumnNumbers(row);
                if (!noise) {
                    take(Draft.of(row, part.columns()), row.isBlank());
                }
            }
        }
        return drafts;
    }

    private void take(Draft draft, boolean blank) {
        if (blank || continuesLast(draft)) {
            // A blank row still carries what was struck out in it.
            if (!drafts.isEmpty()) {
                drafts.get(drafts.size() - 1).join(draft);
            }
            return;
        }
        if (draft.number().isEmpty()) {
            PrintedNumber.leading(draft.text(Field.TITLE))
                    .ifPresent(leading -> draft.takeNumberFromTitle(leading.number(), leading.rest()));
        }
        drafts.add(draft);
    }

    private boolean continuesLast(Draft draft) {
        if (drafts.isEmpty()) {
            return false;
        }
        if (draft.belongsToRowAbove()) {
            return true;
        }
        if (!draft.number().isEmpty()) {
            return false;
        }
        var title = draft.text(Field.TITLE);
        if (title.isEmpty()) {
            return true;
        }
        boolean isHeading = draft.isBanner() && draft.spansColumns();
        return !isHeading && !startsTask(draft, title) && goesOn(draft, title);
    }

    /** A row without a number that still is a task: it has a time or a lead of its own that stands alone. */
    private boolean startsTask(Draft draft, String title) {
        boolean opens = !Character.isLowerCase(title.codePointAt(0));
        return opens && ((draft.hasOwn(Field.TIME) && isWholeTime(draft)) || isWholeLead(draft));
    }

    private static boolean isWholeTime(Draft draft) {
        return !TimeReading.of(draft.text(Field.TIME), YearSpan.UNKNOWN).isEmpty();
    }

    private boolean isWholeLead(Draft draft) {
        return draft.hasOwn(Field.LEADS)
                && lexicon.mentions(draft.lines(Field.LEADS)).stream()
                        .noneMatch(mention -> mention.kind() == Mention.Kind.UNKNOWN);
    }

    private boolean goesOn(Draft draft, String title) {
        if (PrintedNumber.leading(title).isPresent() && draft.isBanner()) {
            return false;
        }
        if (Character.isUpperCase(title.codePointAt(0))) {
            draft.note(Doubt.Kind.ROWS_JOINED_BY_GUESS, Field.TITLE);
        }
        return true;
    }

    /** The row "(1) (2) (3) …" under a header. */
    private static boolean isColumnNumbers(Block.Row row) {
        var texts = row.cells().stream()
                .map(Block.Cell::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.size() >= 3 && texts.stream().allMatch(text -> text.matches("\\(?(\\d{1,2}|[A-Z])\\)?"));
    }
}
