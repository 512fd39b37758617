package vn.labuong.archive.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.labuong.archive.imports.SheetImport.Problem;
import vn.labuong.archive.imports.SheetImport.Verdict;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.DescriptionCheck;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.OfferedChoices;
import vn.labuong.archive.sheet.SheetRow;

/**
 * What a row would do to its item as it is now.
 *
 * @param problems none unless it is refused
 */
record RowLook(Verdict verdict, List<Problem> problems) {

    private static final String CELL = "archive.sheets.problem.cell";

    static RowLook refused(String key, String... arguments) {
        return new RowLook(Verdict.REFUSED, List.of(new Problem(key, List.of(arguments))));
    }

    static RowLook at(SheetRow row, Item item, OfferedChoices choices) {
        Description before = item.description();
        SheetRow.Laid laid = row.over(before);
        Optional<Integer> version = row.version();
        List<Problem> problems = new ArrayList<>();
        laid.problems().forEach(cell -> problems.add(new Problem(CELL, List.of(cell))));
        if (version.isEmpty() && row.hasVersion()) {
            problems.add(new Problem("archive.sheets.problem.version", List.of()));
        }
        Description after = laid.description();
        boolean same = after.equals(before);
        if (!same) {
            wrong(item, after, choices).forEach(key -> problems.add(new Problem(key, List.of())));
        }
        if (!problems.isEmpty()) {
            return new RowLook(Verdict.REFUSED, problems);
        }
        boolean current = version.isEmpty() || version.get() == item.version();
        return new RowLook(same ? Verdict.UNCHANGED : current ? Verdict.CHANGED : Verdict.CONFLICT, List.of());
    }

    private static List<String> wrong(Item item, Description after, OfferedChoices choices) {
        List<String> keys = new ArrayList<>(DescriptionCheck.problems(item, after));
        keys.addAll(choices.problems(item.description(), after));
        return keys.stream().distinct().toList();
    }
}
