package vn.labuong.reporting.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.labuong.reporting.evidence.Citation;
import vn.labuong.reporting.evidence.Evidence;
import vn.labuong.reporting.evidence.EvidenceFiles;
import vn.labuong.reporting.wording.ReportWords;

/** Puts the evidence of a report before its reader. */
@Component
class EvidenceViews {

    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

    private final Evidence evidence;
    private final EvidenceFiles files;
    private final AnswerViews answers;
    private final ReportWords words;

    EvidenceViews(Evidence evidence, EvidenceFiles files, AnswerViews answers, ReportWords words) {
        this.evidence = evidence;
        this.files = files;
        this.answers = answers;
        this.words = words;
    }

    /** A fixed number of statements, whatever is cited. */
    EvidenceView of(ReportGate.Entered entered, boolean open, Locale locale) {
        List<Citation> citations = evidence.of(entered.report().id());
        Map<String, String> names =
                answers.names(citations.stream().flatMap(one -> Stream.of(one.who(), withdrawnBy(one))), locale);
        Map<String, List<EvidenceView.Line>> bySubject = new HashMap<>();
        for (Citation one : citations) {
            bySubject
                    .computeIfAbsent(one.subject().toString(), none -> new ArrayList<>())
                    .add(line(entered, one, names, locale));
        }
        List<EvidenceView.Choice> newest = open
                ? evidence.newestOf(entered.report().agency()).stream()
                        .map(file ->
                                new EvidenceView.Choice(file.id(), file.name() + " – " + size(file.size(), locale)))
                        .toList()
                : List.of();
        return new EvidenceView(bySubject, open, newest, size(files.largest(), locale));
    }

    /** Whoever may read a report may have what it cites; what was withdrawn only the agency itself and auditors. */
    static boolean readable(ReportGate.Entered entered, Citation citation) {
        return citation.holds() || entered.mayFill() || entered.scope().readsAll();
    }

    String size(long bytes, Locale locale) {
        return bytes < 10 * MEGA
                ? words.text("reporting.evidence.kb", locale, words.number((bytes + KILO - 1) / KILO, locale))
                : words.text("reporting.evidence.mb", locale, words.number((bytes + MEGA - 1) / MEGA, locale));
    }

    private EvidenceView.Line line(ReportGate.Entered entered, Citation one, Map<String, String> names, Locale locale) {
        String by = words.text(
                "reporting.evidence.by", locale, names.getOrDefault(one.who(), one.who()), words.moment(one.at()));
        String who = withdrawnBy(one);
        String withdrawn = one.withdrawnAt() == null
                ? null
                : words.text(
                        "reporting.evidence.withdrawn-by",
                        locale,
                        names.getOrDefault(who, who),
                        words.moment(one.withdrawnAt()));
        return new EvidenceView.Line(
                one.id(),
                one.file().name(),
                size(one.file().size(), locale),
                one.page(),
                one.note(),
                one.file().mayBePublic(),
                by,
                withdrawn,
                readable(entered, one));
    }

    private static String withdrawnBy(Citation one) {
        return one.withdrawnBy() == null ? one.who() : one.withdrawnBy();
    }
}
