package vn.labuong.reporting.consolidation.passage;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.consolidation.ConsolidatedReport;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.consolidation.Gaps;
import vn.labuong.reporting.consolidation.SubjectResult;
import vn.labuong.reporting.consolidation.Total;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.web.Languages;

/** Puts what agencies say of one task or indicator into paragraphs. */
final class SubjectPassages {

    /** More agencies than these stand in the annex alone. */
    private static final int NAMED = 12;

    private final ConsolidatedReport report;
    private final ReportWords words;
    private final DocumentWords fixed;

    SubjectPassages(ConsolidatedReport report, ReportWords words, DocumentWords fixed) {
        this.report = report;
        this.words = words;
        this.fixed = fixed;
    }

    List<Passage> of(SubjectResult result) {
        List<Passage> passages = new ArrayList<>();
        if (!result.figures().isEmpty()) {
            passages.add(figures(result));
        }
        result.narratives().forEach(one -> passages.add(voice(one)));
        List<String> gaps = new ArrayList<>(gaps(result.figureGaps()));
        // Who has sent no report at all is named once.
        gaps(result.narrativeGaps()).stream().filter(gap -> !gaps.contains(gap)).forEach(gaps::add);
        if (!gaps.isEmpty()) {
            passages.add(Passage.of(result.subject() + "/gaps", sentence(String.join("; ", gaps))));
        }
        return passages;
    }

    /** "Sở Tư pháp: …" */
    Passage voice(Contribution one) {
        return new Passage(
                one.source().local() + "/" + one.agency(),
                List.of(
                        Piece.joining(fixed.text("voice", name(one.agency()))),
                        new Piece(one.text() + provisional(one), one)));
    }

    String name(AgencyId agency) {
        return words.agency(report.register(), agency, report.period(), Languages.VIETNAMESE);
    }

    /** Sum over sum in words: "12", "45/60 (75 %)". */
    String total(SubjectResult result, Total total) {
        if (result.yesOrNo()) {
            return fixed.text("figure.yes", total.numerator().toString(), String.valueOf(total.figures()));
        }
        return words(total);
    }

    String words(Total total) {
        BigInteger base = total.denominator();
        return total.asFigure()
                .map(figure -> words.answer(figure, Languages.VIETNAMESE))
                .orElseGet(() -> base == null ? total.numerator().toString() : total.numerator() + "/" + base);
    }

    private Passage figures(SubjectResult result) {
        Optional<Total> total = result.total();
        List<Contribution> all = result.figures();
        List<Piece> pieces = new ArrayList<>();
        if (total.isPresent() && all.size() > NAMED) {
            String sum = fixed.text("figure.many", total(result, total.get()), String.valueOf(all.size()));
            pieces.add(Piece.joining(fixed.text("figure.total", sum)));
            return new Passage(result.subject().cell(CellKind.FIGURE), withSources(pieces, all));
        }
        pieces.add(Piece.joining(total.map(
                        sum -> fixed.text("figure.total", total(result, sum)) + fixed.text("figure.by"))
                .orElseGet(() -> fixed.text("figure.apart"))));
        for (int at = 0; at < all.size(); at++) {
            Contribution one = all.get(at);
            pieces.add(new Piece(
                    fixed.text("figure.each", name(one.agency()), words.answer(one.answer(), Languages.VIETNAMESE))
                            + provisional(one),
                    one));
            pieces.add(Piece.joining(at < all.size() - 1 ? "; " : total.isPresent() ? ")." : "."));
        }
        return new Passage(result.subject().cell(CellKind.FIGURE), pieces);
    }

    /** The sum rests on every figure, named or not. */
    private static List<Piece> withSources(List<Piece> pieces, List<Contribution> all) {
        all.forEach(one -> pieces.add(new Piece("", one)));
        pieces.add(Piece.joining("."));
        return pieces;
    }

    private String provisional(Contribution one) {
        return one.source().provisional() ? fixed.text("provisional") : "";
    }

    List<String> gaps(Gaps gaps) {
        List<String> said = new ArrayList<>();
        gap(said, "gap.owed", gaps.noFigureYet(), gaps.asked());
        gap(said, "gap.missing", gaps.missing(), gaps.asked());
        gap(said, "gap.not-applicable", gaps.notApplicable(), gaps.asked());
        gap(said, "gap.awaited", gaps.awaited(), gaps.asked());
        return said;
    }

    private void gap(List<String> said, String key, List<AgencyId> agencies, int asked) {
        if (!agencies.isEmpty()) {
            String names = agencies.size() == asked && asked > NAMED ? fixed.text("gap.all") : names(agencies);
            said.add(fixed.text(key, String.valueOf(agencies.size()), String.valueOf(asked), names));
        }
    }

    /** The first dozen by name, the rest by their number: they stand in the annex. */
    String names(List<AgencyId> agencies) {
        String first =
                String.join(", ", agencies.stream().limit(NAMED).map(this::name).toList());
        return agencies.size() <= NAMED
                ? first
                : fixed.text("gap.more", first, String.valueOf(agencies.size() - NAMED));
    }

    static String sentence(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1) + ".";
    }
}
