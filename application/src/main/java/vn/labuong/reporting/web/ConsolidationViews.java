package vn.labuong.reporting.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.consolidation.passage.Chapter;
import vn.labuong.reporting.consolidation.passage.ComposedReport;
import vn.labuong.reporting.consolidation.passage.DocumentWords;
import vn.labuong.reporting.consolidation.passage.NumberRange;
import vn.labuong.reporting.consolidation.passage.OwnWording;
import vn.labuong.reporting.consolidation.passage.Passage;
import vn.labuong.reporting.consolidation.passage.Piece;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.office.Wording;
import vn.labuong.shared.web.Languages;

/** A chapter of the report as the page shows it. */
@Component
class ConsolidationViews {

    private final ReportWords words;
    private final DocumentWords fixed;

    ConsolidationViews(ReportWords words, DocumentWords fixed) {
        this.words = words;
        this.fixed = fixed;
    }

    /**
     * A stretch of text.
     *
     * @param numbers of the sources, null for words that join
     * @param href of the answer, null where it is not one alone
     */
    record PieceView(
            String text, @Nullable String numbers, @Nullable String href) {}

    /** A source by the agency that says it. */
    record SourceView(String agency, String number, String href) {}

    /** Sources that a stretch of text draws together. */
    record TogetherView(String numbers, List<SourceView> sources) {}

    /**
     * One paragraph.
     *
     * @param own what a person wrote in its place, null where nobody did
     * @param seen version of the person's wording, 0 where there is none
     */
    record PassageView(
            String key,
            String anchor,
            List<PieceView> pieces,
            List<TogetherView> together,
            String generated,
            @Nullable String own,
            int seen,
            String who,
            String when,
            boolean changed,
            boolean repeated,
            boolean provisional) {}

    record EntryView(String heading, List<PassageView> passages) {}

    record Tab(String code, String title, boolean here) {}

    List<Tab> tabs(ComposedReport composed, Chapter shown) {
        return composed.chapters().stream()
                .map(chapter ->
                        new Tab(chapter.code(), title(chapter), chapter.code().equals(shown.code())))
                .toList();
    }

    String title(Chapter chapter) {
        String part = Wording.roman(chapter.part());
        // Groups of the plan have Roman numbers too, so that theirs alone could be taken for a part.
        return chapter.group().isEmpty()
                ? part + ". " + fixed.text("part." + chapter.part())
                : part + " – " + chapter.code().substring(2) + ". " + chapter.group();
    }

    List<EntryView> entries(ComposedReport composed, Chapter chapter, Locale locale) {
        return chapter.entries().stream()
                .map(entry -> new EntryView(
                        entry.heading(),
                        entry.passages().stream()
                                .map(passage -> passage(composed, passage))
                                .toList()))
                .toList();
    }

    private PassageView passage(ComposedReport composed, Passage passage) {
        OwnWording own = composed.own().get(passage.key());
        List<Contribution> from = passage.pieces().stream()
                .flatMap(piece -> piece.from().stream())
                .toList();
        return new PassageView(
                passage.key(),
                anchor(passage.key()),
                passage.pieces().stream().map(piece -> piece(composed, piece)).toList(),
                passage.pieces().stream()
                        .filter(piece -> piece.from().size() > 1)
                        .map(piece -> together(composed, piece))
                        .toList(),
                passage.plain(),
                own == null ? null : own.text(),
                own == null ? 0 : own.version(),
                own == null ? "" : own.who(),
                own == null ? "" : words.moment(own.at()),
                composed.hasChanged(passage),
                from.stream().anyMatch(Contribution::repeated),
                from.stream().anyMatch(one -> one.source().provisional()));
    }

    private static PieceView piece(ComposedReport composed, Piece piece) {
        List<Contribution> from = piece.from();
        return new PieceView(
                piece.text(),
                from.isEmpty() ? null : numbers(composed, piece),
                from.size() == 1 ? href(from.get(0)) : null);
    }

    private TogetherView together(ComposedReport composed, Piece piece) {
        return new TogetherView(
                numbers(composed, piece),
                piece.from().stream()
                        .map(one -> new SourceView(
                                words.agency(
                                        composed.report().register(),
                                        one.agency(),
                                        composed.report().period(),
                                        Languages.VIETNAMESE),
                                String.valueOf(composed.number(one)),
                                href(one)))
                        .toList());
    }

    private static String numbers(ComposedReport composed, Piece piece) {
        return composed.numbers(piece.from().stream().map(Contribution::source).toList()).stream()
                .map(NumberRange::text)
                .collect(Collectors.joining(", "));
    }

    private static String href(Contribution one) {
        return ReportPaths.answer(one.source().report(), one.source().local());
    }

    static String anchor(String key) {
        return "d-" + ReportPaths.anchor(key);
    }
}
