package vn.labuong.reporting.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.shared.time.VietnamTime;

/** What the invented histories of a period have in common: who answers, sends, returns and accepts, and with what words. */
final class Pen {

    final Moments moments;
    final Random dice;
    private final AskedInPeriod all;
    private final InventedAnswers answers;
    private final Sentences sentences;

    Pen(AskedInPeriod all, InventedAnswers answers, Sentences sentences, Moments moments) {
        this.all = all;
        this.answers = answers;
        this.sentences = sentences;
        this.moments = moments;
        this.dice = new Random(all.period().code().hashCode());
    }

    InventedReport begin(Asked asked) {
        return new InventedReport(all.period(), asked);
    }

    /** Answers the given hundredths of all, spread from one moment to the other. */
    void give(InventedReport report, int hundredths, Instant from, Instant until) {
        Map<AskedCell, Answer> made = answers.of(report.asked);
        String who = DemoUsers.reporter(report.asked.agency());
        int left = (made.size() * hundredths + 99) / 100;
        Duration step = Duration.between(from, until).dividedBy(made.size());
        Instant at = from;
        for (Map.Entry<AskedCell, Answer> answer : made.entrySet()) {
            if (left-- > 0) {
                report.give(answer.getKey(), answer.getValue(), who, at);
                at = at.plus(step);
            }
        }
    }

    void askApproval(InventedReport report, Instant at) {
        report.askApproval(DemoUsers.reporter(report.asked.agency()), at);
    }

    void submit(InventedReport report, Instant at) {
        report.submit(DemoUsers.approver(report.asked.agency()), at);
    }

    void submitNothing(InventedReport report, Instant at) {
        report.submitNothing(sentences.plain("nothing"), DemoUsers.approver(report.asked.agency()), at);
    }

    /** One to three answers come back, each with its reason. */
    void giveBack(InventedReport report, Instant at) {
        Map<String, String> reasons = new LinkedHashMap<>();
        List<InventedReport.Written> given = report.given;
        for (int i = 0; i < 1 + dice.nextInt(3); i++) {
            String cell = given.get(dice.nextInt(given.size())).cell().local();
            reasons.put(cell, sentences.pick("return-cell", dice, Map.of()));
        }
        LocalDate day = LocalDate.ofInstant(at, VietnamTime.ZONE);
        report.giveBack(sentences.plain("return"), reasons, day.plusDays(5L + dice.nextInt(6)), receiver(report), at);
    }

    /** Answers anew whatever came back. */
    void correct(InventedReport report, Instant at) {
        Map<String, String> back = report.steps.get(report.steps.size() - 1).cells();
        AgencyId agency = report.asked.agency();
        for (InventedReport.Written written : report.given) {
            if (back.containsKey(written.cell().local())) {
                report.correct(
                        written.cell(),
                        answers.again(agency, written.cell(), written.answer()),
                        DemoUsers.reporter(agency),
                        at);
            }
        }
    }

    void accept(InventedReport report, Instant at) {
        report.accept(receiver(report), at);
    }

    /** Two people wrote the same answer, one of them while the other's had already been corrected. */
    void quarrel(InventedReport report, Instant at) {
        InventedReport.Written first = report.given.stream()
                .filter(written -> written.answer() instanceof Answer.Prose)
                .findFirst()
                .orElseThrow();
        AgencyId agency = report.asked.agency();
        String text = ((Answer.Prose) first.answer()).text();
        report.correct(
                first.cell(),
                new Answer.Prose(text + " " + sentences.plain("first-hand")),
                DemoUsers.reporter(agency),
                at);
        report.lose(
                first.cell(),
                new Answer.Prose(text + " " + sentences.plain("second-hand")),
                DemoUsers.approver(agency),
                moments.after(at, 0, dice));
    }

    private static String receiver(InventedReport report) {
        AgencyId receiver = report.asked.receiver();
        return receiver == null ? DemoUsers.RECEIVER : DemoUsers.approver(receiver);
    }
}
