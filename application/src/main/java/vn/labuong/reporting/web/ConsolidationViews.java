package vn.labuong.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.consolidation.passage.Chapter;
import vn.labuong.reporting.consolidation.passage.ComposedReport;
import vn.labuong.reporting.consolidation.passage.DocumentWords;
import vn.labuong.reporting.consolidation.passage.OwnWording;
import vn.labuong.reporting.consolidation.passage.Passage;
import vn.labuong.reporting.consolidation.passage.Piece;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;

/** A chapter of the report as the page shows it. */
@Component
class ConsolidationViews {

    private final ReportWords words;
    private final DocumentWords fixed;

    ConsolidationViews(ReportWords words, DocumentWords fixed) {
        this.words = words;
        this.fixed = fixed;
    }

    /** @param number of the source, null for words that join */
    record PieceView(
            String text, @Nullable String number, @Nullable String href) {}

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
        String part =
                vn.labuong.shared.office.Wording.roman(chapter.part()) + ". " + fixed.text("part." + chapter.part());
        return chapter.group().isEmpty() ? part : chapter.code().substring(2) + ". " + chapter.group();
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
        List<PieceView> pieces = new ArrayList<>();
        boolean repeated = false;
        boolean provisional = false;
        for (Piece piece : passage.pieces()) {
            Contribution from = piece.from();
            pieces.add(
                    from == null
                            ? new PieceView(piece.text(), null, null)
                            : new PieceView(
                                    piece.text(),
                                    String.valueOf(composed.number(from)),
                                    ReportPaths.answer(
                                            from.source().report(),
                                            from.source().local())));
            repeated |= from != null && from.repeated();
            provisional |= from != null && from.source().provisional();
        }
        return new PassageView(
                passage.key(),
                anchor(passage.key()),
                pieces,
                passage.plain(),
                own == null ? null : own.text(),
                own == null ? 0 : own.version(),
                own == null ? "" : own.who(),
                own == null ? "" : words.moment(own.at()),
                composed.hasChanged(passage),
                repeated,
                provisional);
    }

    static String anchor(String key) {
        return "d-" + ReportPaths.anchor(key);
    }
}
