package vn.labuong.reporting.consolidation.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.consolidation.Reference;
import vn.labuong.reporting.consolidation.passage.ComposedReport;
import vn.labuong.reporting.consolidation.passage.DocumentWords;
import vn.labuong.reporting.consolidation.passage.NumberRange;
import vn.labuong.reporting.consolidation.passage.Together;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.office.Alignment;
import vn.labuong.shared.office.Run;
import vn.labuong.shared.office.Table;
import vn.labuong.shared.office.Table.Cell;
import vn.labuong.shared.office.Table.Column;
import vn.labuong.shared.office.Table.Row;
import vn.labuong.shared.office.Text;
import vn.labuong.shared.web.Languages;

/**
 * The annex of the sources: every answer that the report rests on, under the number by which the text names it. A few
 * answers to one question are a row each; many are a row about the question and below it all of them, one after the other.
 */
final class SourceTable {

    private static final int COLUMNS = 6;

    /** More answers of a kind to one question than these stand one after the other. */
    private static final int FEW = 3;

    /** So many in a row of the table, which is never torn between two pages. */
    private static final int IN_A_ROW = 12;

    private final ComposedReport composed;
    private final AnnexTables names;
    private final ReportWords words;
    private final DocumentWords fixed;

    SourceTable(ComposedReport composed, AnnexTables names, ReportWords words, DocumentWords fixed) {
        this.composed = composed;
        this.names = names;
        this.words = words;
        this.fixed = fixed;
    }

    /** Rows of one source, or of many of one level that answer one question, whose numbers need not follow one another. */
    private record Lines(List<Contribution> all, Optional<String> level) {}

    Table table() {
        List<Row> rows = new ArrayList<>();
        for (Lines lines : inOrder()) {
            lines.level()
                    .ifPresentOrElse(
                            level -> rows.addAll(together(lines.all(), level)),
                            () -> rows.add(single(lines.all().get(0))));
        }
        return Table.of(
                List.of(
                        new Column(5, Alignment.CENTRE),
                        new Column(11, Alignment.LEFT),
                        new Column(8, Alignment.LEFT),
                        new Column(7, Alignment.LEFT),
                        new Column(11, Alignment.LEFT),
                        new Column(7, Alignment.LEFT)),
                fixed.list("annex.5.head"),
                rows.isEmpty() ? List.of(AnnexTables.empty(COLUMNS)) : rows);
    }

    /** By the number of the first of each. */
    private List<Lines> inOrder() {
        Map<String, Contribution> all = composed.report()
                .contributions()
                .collect(Collectors.toMap(one -> one.source().exact(), one -> one, (one, same) -> one));
        Map<String, List<Contribution>> byQuestion = new LinkedHashMap<>();
        composed.numbers()
                .keySet()
                .forEach(exact -> Optional.ofNullable(all.get(exact))
                        .ifPresent(one -> byQuestion
                                .computeIfAbsent(one.source().local(), none -> new ArrayList<>())
                                .add(one)));
        Map<String, Lines> lines = new HashMap<>();
        Set<Reference> first = new HashSet<>();
        byQuestion.values().forEach(some -> {
            Together<Contribution> parts = Together.of(composed.report(), some, Contribution::agency);
            if (parts.single().size() > FEW) {
                Lines together = new Lines(parts.single(), Optional.of(fixed.text("level.others")));
                parts.single().forEach(one -> lines.put(one.source().exact(), together));
            } else {
                parts.single()
                        .forEach(one -> lines.put(one.source().exact(), new Lines(List.of(one), Optional.empty())));
            }
            parts.levels().forEach((level, many) -> {
                Lines together = new Lines(many, Optional.of(fixed.text(Together.word(level))));
                many.forEach(one -> lines.put(one.source().exact(), together));
            });
        });
        return composed.numbers().keySet().stream()
                .map(lines::get)
                .filter(Objects::nonNull)
                .filter(one -> first.add(one.all().get(0).source()))
                .toList();
    }

    private Row single(Contribution one) {
        String number = String.valueOf(composed.number(one));
        return new Row(List.of(
                Cell.of(Text.of(Run.of(number).marked("s" + number))),
                Cell.of(names.name(one.agency())),
                Cell.of(names.code(one.source().subject())),
                Cell.of(kind(one) + figure(one) + provisional(one)),
                Cell.of(one.source().exact()),
                Cell.of(names.evidence(one.evidence()))));
    }

    private List<Row> together(List<Contribution> all, String level) {
        Contribution first = all.get(0);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(List.of(
                Cell.of(numbers(all)),
                Cell.of(all.size() + " " + level),
                Cell.of(names.code(first.source().subject())),
                Cell.of(kind(first)),
                Cell.of("…:" + first.source().local() + "@…"),
                Cell.of(""))));
        for (int at = 0; at < all.size(); at += IN_A_ROW) {
            List<Contribution> some = all.subList(at, Math.min(all.size(), at + IN_A_ROW));
            rows.add(new Row(List.of(
                    Cell.of(numbers(some)),
                    Cell.of(entries(some)).spanning(COLUMNS - 1, 1).aligned(Alignment.LEFT))));
        }
        return rows;
    }

    private String numbers(List<Contribution> some) {
        return composed.numbers(some.stream().map(Contribution::source).toList()).stream()
                .map(NumberRange::text)
                .collect(Collectors.joining(", "));
    }

    private Text entries(List<Contribution> some) {
        List<Run> runs = new ArrayList<>();
        for (Contribution one : some) {
            String number = String.valueOf(composed.number(one));
            runs.add(Run.of(runs.isEmpty() ? "[" : "; ["));
            runs.add(Run.of(number).marked("s" + number));
            runs.add(Run.of("] " + said(one)));
        }
        return Text.of(runs.toArray(Run[]::new));
    }

    /** "UBND xã An Biên: 38 (@2)": the version where it is not the first; the annex of the agencies has their reports. */
    private String said(Contribution one) {
        int version = one.source().version();
        String evidence = names.evidence(one.evidence());
        return names.name(one.agency())
                + figure(one)
                + (version == 1 ? "" : fixed.text("annex.5.version", String.valueOf(version)))
                + provisional(one)
                + (evidence.isEmpty() ? "" : fixed.text("annex.5.evidence", evidence));
    }

    private String kind(Contribution one) {
        return words.text(
                "reporting.kind." + one.source().kind().name().toLowerCase(Locale.ROOT), Languages.VIETNAMESE);
    }

    private String figure(Contribution one) {
        return one.answer() instanceof Answer.Figure ? ": " + words.answer(one.answer(), Languages.VIETNAMESE) : "";
    }

    private String provisional(Contribution one) {
        return one.source().provisional() ? fixed.text("provisional") : "";
    }
}
