package vn.labuong.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.labuong.organisation.AgencyLexicon;
import vn.labuong.organisation.Mention;
import vn.labuong.plan.reading.document.Block;

/** Turns the rows of the task tables into whole rows: repeated headers go, rows cut by a page are put together. */
final class RowAssembly {

    private final AgencyLexicon lexicon;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Doubt> lost = new ArrayList<>();

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

    /** What was struck out before the first row, and so belongs to none. */
    List<Doubt> doubtsOfNoRow() {
        return lost;
    }

    private void take(Draft draft, boolean blank) {
        // A blank row still carries what was struck out in it.
        if (!drafts.isEmpty() && (blank || continuesLast(draft))) {
            drafts.get(drafts.size() - 1).join(draft);
            return;
        }
        if (blank) {
            lost.addAll(draft.doubts());
            return;
        }
        if (draft.number().isEmpty()) {
            PrintedNumber.leading(draft.text(Field.TITLE))
                    .ifPresent(leading -> draft.takeNumberFromTitle(leading.number(), leading.rest()));
        }
        drafts.add(draft);
    }

    private boolean continuesLast(Draft draft) {
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
        return opens && (isWholeTime(draft) || isWholeLead(draft));
    }

    private boolean isWholeTime(Draft draft) {
        // "2028" under "2023-" is the rest of that time.
        boolean rest = drafts.get(drafts.size() - 1).text(Field.TIME).endsWith("-");
        return draft.hasOwn(Field.TIME)
                && !rest
                && !TimeReading.of(draft.text(Field.TIME), YearSpan.UNKNOWN).isEmpty();
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

    /** The row "(1) (2) (3) …" or "A B 1 2 …" under a header. */
    private static boolean isColumnNumbers(Block.Row row) {
        var texts = row.cells().stream()
                .map(cell -> cell.text().replaceAll("[()]", ""))
                .filter(text -> !text.isEmpty())
                .toList();
        var numbers = texts.stream().filter(text -> text.matches("\\d{1,2}")).toList();
        boolean counts = IntStream.range(0, numbers.size()).allMatch(at -> Integer.parseInt(numbers.get(at)) == at + 1);
        return texts.size() >= 3 && counts && texts.stream().allMatch(text -> text.matches("\\d{1,2}|[A-D]"));
    }
}
