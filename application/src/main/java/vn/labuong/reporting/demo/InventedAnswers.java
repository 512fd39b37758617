package vn.labuong.reporting.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.plan.Task;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.AnswerCheck;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;

/**
 * Makes up what agencies answer in one year, the same at each run. Now and then a text is the one of the year before
 * with its numbers changed, as it happens.
 */
final class InventedAnswers {

    private static final long SEED = 355_1012;
    private static final int ONE_COPY_IN = 5;
    private static final int FIRST_YEAR = 2024;

    private final AskedInPeriod all;
    private final int year;
    private final RegisterSnapshot register;
    private final Sentences sentences;
    private final Map<String, Task> tasks = new LinkedHashMap<>();

    InventedAnswers(AskedInPeriod all, RegisterSnapshot register, Sentences sentences) {
        this.all = all;
        this.year = all.period().lastYear();
        this.register = register;
        this.sentences = sentences;
        all.tasks().forEach(task -> tasks.put(task.code().value(), task));
    }

    /** All that is required and some of the rest, in the order in which it is asked. */
    Map<AskedCell, Answer> of(Asked asked) {
        Map<AskedCell, Answer> answers = new LinkedHashMap<>();
        Map<Subject, Long> counted = new LinkedHashMap<>();
        for (AskedCell cell : asked.cells()) {
            Random dice = dice(asked.agency(), cell, year);
            if (cell.required() || dice.nextInt(10) < share(cell.kind())) {
                Answer answer = cell.kind() == CellKind.FIGURE
                        ? figure(asked.agency(), cell, dice)
                        : words(asked.agency(), cell, dice, counted.get(cell.subject()));
                if (answer instanceof Answer.Figure figure) {
                    counted.put(cell.subject(), figure.numerator());
                }
                answers.put(cell, checked(cell, answer));
            }
        }
        return answers;
    }

    /** What an agency writes when an answer came back. */
    Answer again(AgencyId agency, AskedCell cell, Answer before) {
        Random dice = dice(agency, cell, year + 1);
        if (before instanceof Answer.Figure figure) {
            Long of = figure.denominator();
            long other = figure.numerator() + 1;
            return checked(
                    cell,
                    cell.shape() == AskedCell.Shape.YES_NO || (of != null && other > of)
                            ? before
                            : new Answer.Figure(other, of, figure.explanation()));
        }
        return cell.kind() == CellKind.FIGURE
                ? figure(agency, cell, dice)
                : new Answer.Prose(sentences.pick("after-return", dice, names(agency, cell, year, dice, null)));
    }

    /** Of ten optional cells of that kind so many have an answer. */
    private static int share(CellKind kind) {
        return switch (kind) {
            case FIGURE -> 3;
            case NARRATIVE -> 4;
            case DIFFICULTY, PROPOSAL -> 1;
        };
    }

    private Answer figure(AgencyId agency, AskedCell cell, Random dice) {
        int fate = dice.nextInt(40);
        if (fate == 0) {
            return new Answer.NoFigureYet(sentences.plain("no-figure"));
        }
        if (fate == 1) {
            return new Answer.NotApplicable(sentences.pick("not-applicable", dice, Map.of("year", text(year))));
        }
        if (cell.shape() == AskedCell.Shape.YES_NO) {
            return new Answer.Figure(fate < 30 ? 1 : 0, null, null);
        }
        long usual = 2L + dice(agency, cell, 0).nextInt(30);
        if (cell.shape() == AskedCell.Shape.SHARE) {
            long whole = usual * 4;
            return fate == 2
                    ? new Answer.Figure(whole + 2, whole, sentences.plain("more-than-all"))
                    : new Answer.Figure(whole * (60 + dice.nextInt(41)) / 100, whole, null);
        }
        return new Answer.Figure(fate < 5 ? 0 : usual * (80 + dice.nextInt(50)) / 100, null, null);
    }

    private Answer words(AgencyId agency, AskedCell cell, Random dice, @Nullable Long counted) {
        if (cell.required() && cell.subject().kind() == Subject.Kind.TASK && dice.nextInt(25) == 0) {
            return new Answer.NotApplicable(sentences.pick("not-applicable", dice, Map.of("year", text(year))));
        }
        Map<String, String> names = names(agency, cell, year, dice, counted);
        if (counted != null && counted == 0) {
            return new Answer.Prose(sentences.pick("none-done", dice, names));
        }
        String text = sentences.pick(use(cell), choice(agency, cell, year), names);
        return new Answer.Prose(
                cell.subject().equals(Subject.PLAN) && cell.kind() == CellKind.NARRATIVE
                        ? text + " " + sentences.plain("mark")
                        : text);
    }

    private static String use(AskedCell cell) {
        return switch (cell.kind()) {
            case DIFFICULTY -> "difficulty";
            case PROPOSAL -> "proposal";
            case FIGURE, NARRATIVE ->
                cell.subject().kind() == Subject.Kind.PLAN
                        ? "plan"
                        : cell.subject().code().replaceAll("\\..*", "");
        };
    }

    private Map<String, String> names(AgencyId agency, AskedCell cell, int of, Random dice, @Nullable Long counted) {
        LocalDate day = all.period().dueBefore().minusDays(1);
        Task task = tasks.get(cell.subject().code());
        return Map.of(
                "agency", register.name(agency, "vi", day),
                "title", task == null ? "" : task.title().vi(),
                "year", text(of),
                "next", text(of + 1),
                "n", counted == null ? text(2 + dice.nextInt(20)) : counted.toString(),
                "m", text(30 + dice.nextInt(870)));
    }

    /** Decides which sentence; where the text of the year before is copied, it falls as it did then. */
    private Random choice(AgencyId agency, AskedCell cell, int of) {
        return of > FIRST_YEAR && dice(agency, cell, -of).nextInt(ONE_COPY_IN) == 0
                ? choice(before(agency, of), cell, of - 1)
                : dice(agency, cell, -of * 10);
    }

    /** Who answered the year before: the agency itself, or the first from which it took over. */
    private AgencyId before(AgencyId agency, int of) {
        LocalDate then = LocalDate.of(of - 1, 12, 1);
        boolean existed =
                register.agency(agency).filter(one -> one.existsOn(then)).isPresent();
        return existed
                ? agency
                : register.predecessors(agency).stream().findFirst().orElse(agency);
    }

    private static Random dice(AgencyId agency, AskedCell cell, int purpose) {
        return new Random(SEED + Objects.hash(agency.value(), cell.local(), purpose) * 31L);
    }

    private static String text(int number) {
        return String.valueOf(number);
    }

    private static Answer checked(AskedCell cell, Answer answer) {
        AnswerCheck.Question question = new AnswerCheck.Question(
                cell.kind(), cell.shape() == AskedCell.Shape.SHARE, cell.shape() == AskedCell.Shape.YES_NO);
        Optional<AnswerCheck.Refusal> refusal = AnswerCheck.refusal(question, answer, null);
        if (refusal.isPresent()) {
            throw new IllegalStateException("Invented for " + cell.local() + ": " + refusal.get());
        }
        return answer;
    }
}
