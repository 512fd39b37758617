package vn.labuong.reporting.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.workflow.Step;

/** The whole history of one invented report; a history that could not have happened is a fault. */
final class InventedReport {

    final ReportingPeriod period;
    final Asked asked;
    /** First answers. */
    final List<Written> given = new ArrayList<>();
    /** Later versions, each with the number of steps taken before it. */
    final List<Corrected> corrected = new ArrayList<>();

    final List<Step> steps = new ArrayList<>();

    @Nullable Written lost;

    @Nullable String nothing;

    private final Map<AskedCell, Answer> answers = new HashMap<>();
    private ReportState state = ReportState.DRAFT;
    private Instant last = Instant.MIN;

    InventedReport(ReportingPeriod period, Asked asked) {
        this.period = period;
        this.asked = asked;
    }

    record Written(AskedCell cell, Answer answer, String who, Instant at) {}

    record Corrected(int afterSteps, Written written) {}

    void give(AskedCell cell, Answer answer, String who, Instant at) {
        check(state == ReportState.DRAFT && answers.putIfAbsent(cell, answer) == null, "answered twice: " + cell);
        given.add(new Written(cell, answer, who, at));
        last = at.isAfter(last) ? at : last;
    }

    void correct(AskedCell cell, Answer answer, String who, Instant at) {
        Step before = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        check(answers.replace(cell, answer) != null, "corrects nothing: " + cell);
        check(
                state == ReportState.DRAFT || (before != null && before.cells().containsKey(cell.local())),
                "takes no answer: " + cell);
        corrected.add(new Corrected(steps.size(), new Written(cell, answer, who, at)));
        last = at.isAfter(last) ? at : last;
    }

    void lose(AskedCell cell, Answer answer, String who, Instant at) {
        lost = new Written(cell, answer, who, at);
    }

    void askApproval(String who, Instant at) {
        checkComplete();
        step(Step.Kind.ASKED_APPROVAL, state, null, null, Map.of(), who, at);
    }

    void submit(String who, Instant at) {
        checkComplete();
        step(Step.Kind.SUBMITTED, ReportState.SUBMITTED, null, null, Map.of(), who, at);
    }

    void submitNothing(String reason, String who, Instant at) {
        nothing = reason;
        step(Step.Kind.SUBMITTED, ReportState.SUBMITTED, null, null, Map.of(), who, at);
    }

    void giveBack(String reason, Map<String, String> cells, LocalDate newDay, String who, Instant at) {
        check(
                !cells.isEmpty()
                        && answers.keySet().stream()
                                .map(AskedCell::local)
                                .toList()
                                .containsAll(cells.keySet()),
                "gives back what is not there");
        step(Step.Kind.RETURNED, ReportState.RETURNED, reason, newDay, cells, who, at);
    }

    void accept(String who, Instant at) {
        step(Step.Kind.ACCEPTED, ReportState.ACCEPTED, null, null, Map.of(), who, at);
    }

    private void step(
            Step.Kind kind,
            ReportState to,
            @Nullable String reason,
            @Nullable LocalDate newDay,
            Map<String, String> cells,
            String who,
            Instant at) {
        check(to == state || state.leadsTo(to), "no step from " + state + " to " + to);
        check(!at.isBefore(last), kind + " before what it rests on");
        steps.add(new Step(kind, state, to, reason, newDay, cells, who, at));
        state = to;
        last = at;
    }

    private void checkComplete() {
        check(lost == null && answers.keySet().containsAll(asked.required()), "incomplete");
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(asked.agency() + " in " + period.code() + " " + otherwise);
        }
    }
}
