package vn.labuong.archive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.imports.SheetImport;
import vn.labuong.archive.imports.SheetImport.Outcome;
import vn.labuong.archive.imports.SheetImport.Row;
import vn.labuong.archive.imports.SheetImport.State;
import vn.labuong.archive.imports.SheetImport.Verdict;
import vn.labuong.archive.imports.SheetImports;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.archive.sheet.DescriptionSheet;
import vn.labuong.shared.web.Languages;

/** Sheets that came back, in words. */
@Component
class SheetViews {

    private final SheetImports imports;
    private final DescriptionLines lines;
    private final ArchiveWords words;

    SheetViews(SheetImports imports, DescriptionLines lines, ArchiveWords words) {
        this.imports = imports;
        this.lines = lines;
        this.words = words;
    }

    /** A sheet in the list of those that were sent. */
    record Sent(String name, String href, String sent, String state, String counts) {}

    /** A choice of rows. */
    record Tab(String code, String text, int count, String href) {}

    /**
     * A row with what it would do, or what became of it.
     *
     * @param title null where there is no item that the viewer may see
     */
    record RowView(
            int number,
            String code,
            @Nullable String title,
            @Nullable String href,
            String badge,
            String standing,
            List<DescriptionLines.Difference> changes,
            List<String> problems) {}

    Sent sent(SheetImport sheet, Locale locale) {
        return new Sent(
                sheet.name(),
                SheetImportController.address(sheet.id()),
                words.moment(sheet.sentAt()),
                words.text("archive.sheets.state." + sheet.state().code(), locale),
                words.text(
                        "archive.sheets.counts",
                        locale,
                        sheet.of(Verdict.CHANGED),
                        sheet.of(Verdict.CONFLICT),
                        sheet.of(Verdict.REFUSED),
                        sheet.of(Verdict.UNCHANGED)));
    }

    List<Tab> tabs(SheetImport sheet, Locale locale) {
        List<Tab> tabs = new ArrayList<>();
        String address = SheetImportController.address(sheet.id()) + "?dong=";
        for (Verdict verdict : Verdict.values()) {
            tabs.add(new Tab(
                    verdict.code(),
                    words.text("archive.sheets.verdict." + verdict.code(), locale),
                    sheet.of(verdict),
                    address + verdict.code()));
        }
        tabs.add(new Tab("all", words.text("archive.sheets.verdict.all", locale), sheet.rows(), address + "all"));
        return tabs;
    }

    /** How many rows ended how, in words; nothing as long as nothing was done. */
    List<String> outcomes(SheetImport sheet, Locale locale) {
        List<String> outcomes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (sheet.of(outcome) > 0) {
                outcomes.add(words.text("archive.sheets.outcome-count." + outcome.code(), locale, sheet.of(outcome)));
            }
        }
        return outcomes;
    }

    /** Rows that the queue has ended. */
    int ended(SheetImport sheet) {
        int all = sheet.outcomes().values().stream().mapToInt(Integer::intValue).sum();
        return sheet.state() == State.UNDOING ? sheet.of(Outcome.UNDONE) + sheet.of(Outcome.KEPT) : all;
    }

    /** Rows that it has to end. */
    int toEnd(SheetImport sheet) {
        return sheet.state() == State.UNDOING
                ? sheet.of(Outcome.DONE) + sheet.of(Outcome.UNDONE) + sheet.of(Outcome.KEPT)
                : sheet.of(Verdict.CHANGED);
    }

    /** Rows as they stand. Eight statements, whatever their number. */
    List<RowView> rows(SheetImport sheet, List<Row> rows, Viewer viewer, Locale locale) {
        Map<ItemId, Item> items = imports.items(rows, viewer);
        return rows.stream()
                .map(row -> row(sheet, row, row.item() == null ? null : items.get(row.item()), locale))
                .toList();
    }

    private RowView row(SheetImport sheet, Row row, @Nullable Item item, Locale locale) {
        String code = row.code();
        Outcome outcome = row.outcome();
        String standing = outcome == null
                ? "archive.sheets.verdict." + row.verdict().code()
                : "archive.sheets.outcome." + outcome.code();
        return new RowView(
                row.number(),
                code == null ? "" : code,
                item == null ? null : title(item, locale),
                item == null ? null : ArchivePaths.item(item.code()),
                badge(row.verdict(), outcome),
                words.text(standing, locale),
                item == null || outcome != null ? List.of() : changes(sheet, row, item, locale),
                problems(row, item, locale));
    }

    private static String title(Item item, Locale locale) {
        return item.description()
                .best(TextField.TITLE, Languages.code(locale))
                .map(TaggedText::value)
                .orElse(item.code());
    }

    private static String badge(Verdict verdict, @Nullable Outcome outcome) {
        if (outcome != null) {
            return outcome == Outcome.DONE ? "done" : outcome == Outcome.UNDONE ? "stopped" : "late";
        }
        return switch (verdict) {
            case CHANGED -> "running";
            case CONFLICT -> "late";
            case REFUSED -> "stopped";
            case UNCHANGED -> "planned";
        };
    }

    private List<DescriptionLines.Difference> changes(SheetImport sheet, Row row, Item item, Locale locale) {
        if (row.verdict() != Verdict.CHANGED && row.verdict() != Verdict.CONFLICT) {
            return List.of();
        }
        Description said = item.description();
        return lines.differences(
                said,
                DescriptionSheet.row(row.number(), sheet.headers(), row.cells())
                        .over(said)
                        .description(),
                locale);
    }

    private List<String> problems(Row row, @Nullable Item item, Locale locale) {
        List<String> problems = new ArrayList<>();
        row.problems()
                .forEach(problem -> problems.add(
                        words.text(problem.key(), locale, problem.arguments().toArray())));
        Integer seen = row.seen();
        if (row.verdict() == Verdict.CONFLICT && seen != null) {
            problems.add(words.text("archive.sheets.conflict", locale));
        } else if (row.verdict() == Verdict.CHANGED
                && row.outcome() == null
                && (item == null || seen == null || item.version() != seen)) {
            problems.add(words.text("archive.sheets.overtaken", locale));
        }
        return problems;
    }
}
