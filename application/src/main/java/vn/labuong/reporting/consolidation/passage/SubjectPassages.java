package vn.labuong.reporting.consolidation.passage;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Who owes an answer to one question is named up to so many. */
    private static final int OWING = 30;

    private final ConsolidatedReport report;
    private final ReportWords words;
    private final DocumentWords fixed;
    private final Set<String> worded;
    private final LocalVoices local;

    /** @param worded keys of the paragraphs in whose place a person wrote another */
    SubjectPassages(ConsolidatedReport report, ReportWords words, DocumentWords fixed, Set<String> worded) {
        this.report = report;
        this.words = words;
        this.fixed = fixed;
        this.worded = worded;
        this.local = new LocalVoices(this, fixed);
    }

    List<Passage> of(SubjectResult result) {
        List<Passage> passages = new ArrayList<>();
        if (!result.figures().isEmpty()) {
            passages.add(figures(result));
        }
        passages.addAll(voices(result.narratives()));
        List<String> gaps = new ArrayList<>(gaps(result.figureGaps()));
        // Who has sent no report at all is named once.
        gaps(result.narrativeGaps()).stream().filter(gap -> !gaps.contains(gap)).forEach(gaps::add);
        if (!gaps.isEmpty()) {
            passages.add(Passage.of(result.subject() + "/gaps", sentence(String.join("; ", gaps))));
        }
        return passages;
    }

    /**
     * Answers to one question: a paragraph for each agency, and one for all communes. A commune whose words a person has
     * replaced keeps its paragraph, so that nothing anybody wrote is out of sight.
     */
    List<Passage> voices(List<Contribution> all) {
        Together<Contribution> parts = Together.of(report, all, Contribution::agency, one -> worded.contains(key(one)));
        List<Passage> passages =
                new ArrayList<>(parts.single().stream().map(this::voice).toList());
        parts.levels().forEach((level, some) -> passages.add(local.of(level, some)));
        return passages;
    }

    /** "Sở Tư pháp: …" */
    private Passage voice(Contribution one) {
        return new Passage(
                key(one),
                List.of(
                        Piece.joining(fixed.text("voice", name(one.agency()))),
                        Piece.of(one.text() + provisional(List.of(one)), one)));
    }

    private static String key(Contribution one) {
        return one.source().local() + "/" + one.agency();
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
        List<Piece> each = eachFigure(result);
        Optional<Total> total = result.total();
        List<Piece> pieces = new ArrayList<>();
        if (total.isPresent() && each.size() == 1 && result.figures().size() > 1) {
            String sum = fixed.text(
                    "figure.many",
                    total(result, total.get()),
                    String.valueOf(result.figures().size()));
            pieces.add(new Piece(fixed.text("figure.total", sum) + provisional(result.figures()), result.figures()));
            pieces.add(Piece.joining("."));
        } else {
            pieces.add(Piece.joining(total.map(
                            sum -> fixed.text("figure.total", total(result, sum)) + fixed.text("figure.by"))
                    .orElseGet(() -> fixed.text("figure.apart"))));
            for (int at = 0; at < each.size(); at++) {
                pieces.add(each.get(at));
                pieces.add(Piece.joining(at < each.size() - 1 ? "; " : total.isPresent() ? ")." : "."));
            }
        }
        return new Passage(result.subject().cell(CellKind.FIGURE), pieces);
    }

    /** Agencies one by one where they are few, communes as one. */
    private List<Piece> eachFigure(SubjectResult result) {
        Together<Contribution> parts = Together.of(report, result.figures(), Contribution::agency);
        List<Piece> each = new ArrayList<>();
        if (parts.single().size() > NAMED) {
            each.add(sum(result, parts.single(), "figure.others"));
        } else {
            parts.single()
                    .forEach(one -> each.add(Piece.of(
                            fixed.text(
                                            "figure.each",
                                            name(one.agency()),
                                            words.answer(one.answer(), Languages.VIETNAMESE))
                                    + provisional(List.of(one)),
                            one)));
        }
        parts.levels().forEach((level, some) -> each.add(sum(result, some, Together.word(level))));
        return each;
    }

    /** The sum rests on every figure, named or not. */
    private Piece sum(SubjectResult result, List<Contribution> some, String who) {
        String size = String.valueOf(some.size());
        String text = SubjectResult.sum(some)
                .map(sum -> fixed.text("figure.together", size, fixed.text(who), total(result, sum)))
                .orElseGet(() -> fixed.text("figure.together.apart", size, fixed.text(who)));
        return new Piece(text + provisional(some), some);
    }

    /** " (số liệu tạm)" where that holds for all; how many where it holds for some. */
    String provisional(List<Contribution> some) {
        long count = some.stream().filter(one -> one.source().provisional()).count();
        if (count == 0) {
            return "";
        }
        return count == some.size() ? fixed.text("provisional") : fixed.text("provisional.some", String.valueOf(count));
    }

    private List<String> gaps(Gaps gaps) {
        List<String> said = new ArrayList<>();
        gap(said, "gap.owed", gaps.noFigureYet(), gaps.asked());
        gap(said, "gap.missing", gaps.missing(), gaps.asked());
        gap(said, "gap.not-applicable", gaps.notApplicable(), gaps.asked());
        gap(said, "gap.awaited", gaps.awaited(), gaps.asked());
        return said;
    }

    private void gap(List<String> said, String key, List<AgencyId> agencies, int asked) {
        if (!agencies.isEmpty()) {
            String names;
            if (agencies.size() == asked && asked > NAMED) {
                names = fixed.text("gap.all");
            } else if (key.equals("gap.awaited")) {
                names = names(agencies, "gap.more.reports");
            } else {
                names = names(agencies, OWING, "gap.more");
            }
            said.add(fixed.text(key, String.valueOf(agencies.size()), String.valueOf(asked), names));
        }
    }

    /** The first dozen by name, the rest by their number and where they stand. */
    String names(List<AgencyId> agencies, String more) {
        return names(agencies, NAMED, more);
    }

    String names(List<AgencyId> agencies, int most, String more) {
        String first =
                String.join(", ", agencies.stream().limit(most).map(this::name).toList());
        return agencies.size() <= most ? first : fixed.text(more, first, String.valueOf(agencies.size() - most));
    }

    static String sentence(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1) + ".";
    }
}
