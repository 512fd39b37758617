package vn.labuong.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.asked.AskedInPeriod;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.review.Citations;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.standing.Standings;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.web.ReviewGate.Questions;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.Step;
import vn.labuong.reporting.workflow.Steps;
import vn.labuong.shared.web.Option;

/** Makes the page of a review; a fixed number of statements. */
@Component
class ReviewViews {

    private final ReviewLines lines;
    private final Citations citations;
    private final Standings standings;
    private final Steps steps;
    private final Agencies agencies;
    private final ReportWords words;

    ReviewViews(
            ReviewLines lines,
            Citations citations,
            Standings standings,
            Steps steps,
            Agencies agencies,
            ReportWords words) {
        this.lines = lines;
        this.citations = citations;
        this.standings = standings;
        this.steps = steps;
        this.agencies = agencies;
        this.words = words;
    }

    /**
     * Which answers to show.
     *
     * @param group code of a group of tasks, "plan" or "indicator"; "" for all
     */
    record Filter(boolean required, boolean marked, String group) {

        boolean shows(AskedCell asked, ReviewView.Line line) {
            // What is ticked stays in sight, or it would be returned unseen.
            return line.ticked()
                    || ((!required || asked.required())
                            && (!marked || !line.marks().isEmpty() || line.returned() != null)
                            && (group.isEmpty() || group.equals(groupOf(asked.subject()))));
        }
    }

    ReviewView of(Questions ground, Filter filter, ReviewForm form, Locale locale) {
        RegisterSnapshot register = agencies.snapshot();
        UnitReport report = ground.found().report();
        List<Step> taken = steps.of(report.id());
        ReviewLines.Read read = lines.read(ground, register, taken);
        Map<String, List<Citations.Citation>> proofs = citations.of(report.id());
        List<ReviewPlaces.Placed> shown = new ArrayList<>();
        for (AskedCell asked : read.questions()) {
            ReviewView.Line line = lines.line(read, asked, form, locale);
            if (filter.shows(asked, line)) {
                shown.add(new ReviewPlaces.Placed(asked.subject(), line));
            }
        }
        ReviewPlaces placed =
                new ReviewPlaces(shown, report.state() == ReportState.ACCEPTED, read.returnedAt() != null);
        Function<ReviewPlaces.Answers, ReviewView.Part> part = answers ->
                part(ground, answers, proofs.getOrDefault(answers.subject().toString(), List.of()), locale);
        return new ReviewView(
                head(ground, register, locale),
                placed.at(ReviewView.Place.TO_READ).stream().map(part).toList(),
                folds(placed, part, locale),
                shown.stream().anyMatch(one -> !one.line().before().isEmpty()),
                shown.stream()
                        .map(ReviewPlaces.Placed::line)
                        .filter(line -> !line.marks().isEmpty())
                        .toList(),
                timeline(read, taken, locale),
                groups(ground.all(), read.questions(), locale),
                read.earlier()
                        .map(earlier -> words.period(earlier.period(), locale))
                        .orElse(null),
                earlierAgencies(read, report.agency(), locale),
                shown.size(),
                read.questions().size());
    }

    private List<ReviewView.Fold> folds(
            ReviewPlaces placed, Function<ReviewPlaces.Answers, ReviewView.Part> part, Locale locale) {
        return Stream.of(ReviewView.Place.READ, ReviewView.Place.EMPTY)
                .filter(place -> !placed.at(place).isEmpty())
                .map(place -> new ReviewView.Fold(
                        place,
                        words.text(
                                "reporting.review.place." + place.name().toLowerCase(Locale.ROOT),
                                locale,
                                placed.count(place)),
                        placed.at(place).stream().map(part).toList()))
                .toList();
    }

    ReviewView.Head head(Questions ground, RegisterSnapshot register, Locale locale) {
        UnitReport report = ground.found().report();
        Standing standing = standing(ground);
        AgencyId receiver = report.receiver();
        return new ReviewView.Head(
                words.agency(register, report.agency(), ground.found().period(), locale),
                words.period(ground.found().period(), locale),
                receiver == null
                        ? null
                        : words.agency(register, receiver, ground.found().period(), locale),
                words.text(report.state().messageKey(), locale),
                stateKind(report),
                standing == null ? "" : words.text(standing.timeliness().messageKey(), locale),
                standing == null ? "" : words.completeness(standing.completeness(), locale),
                standing == null || standing.completeness().owed() == 0
                        ? ""
                        : String.valueOf(standing.completeness().owed()),
                standing == null ? "" : words.day(standing.due().before()),
                moment("reporting.review.by", report.sentAt(), report.sentBy(), locale),
                moment("reporting.review.by", report.acceptedAt(), report.acceptedBy(), locale),
                report.newDueBefore() == null ? null : words.day(report.newDueBefore()),
                report.nothingReason(),
                report.demo());
    }

    private @Nullable Standing standing(Questions ground) {
        UnitReport report = ground.found().report();
        List<Standing> all =
                report.receiver() == null ? standings.of(ground.all()) : standings.ofHandedDown(ground.all());
        return all.stream()
                .filter(one -> one.agency().equals(report.agency())
                        && Objects.equals(one.asked().receiver(), report.receiver()))
                .findFirst()
                .orElse(null);
    }

    static String stateKind(UnitReport report) {
        return switch (report.state()) {
            case DRAFT -> "planned";
            case SUBMITTED -> "running";
            case RETURNED, REOPENED -> "late";
            case ACCEPTED -> "done";
        };
    }

    private @Nullable String moment(String key, java.time.@Nullable Instant at, @Nullable String who, Locale locale) {
        return at == null ? null : words.text(key, locale, words.moment(at), who == null ? "" : who);
    }

    private ReviewView.Part part(
            Questions ground, ReviewPlaces.Answers answers, List<Citations.Citation> proofs, Locale locale) {
        ReportWords.Name name = words.subject(ground.all(), answers.subject(), locale);
        long report = ground.found().report().id();
        return new ReviewView.Part(
                answers.first() ? ReportPaths.anchor(answers.subject().toString()) : null,
                name.code(),
                name.title(),
                name.lang(),
                name.address(),
                answers.lines(),
                (answers.first() ? proofs : List.<Citations.Citation>of())
                        .stream()
                                .map(proof -> new ReviewView.Proof(
                                        proof.name(),
                                        place(proof, locale),
                                        proof.sha256().substring(0, 12),
                                        ReportPaths.evidence(report, proof.id())))
                                .toList());
    }

    private String place(Citations.Citation proof, Locale locale) {
        String page = proof.page() == null ? "" : words.text("reporting.review.proof.page", locale, proof.page());
        String note = proof.note() == null ? "" : proof.note();
        return page.isEmpty() || note.isEmpty() ? page + note : page + ". " + note;
    }

    private List<ReviewView.StepLine> timeline(ReviewLines.Read read, List<Step> taken, Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        read.questions()
                .forEach(asked -> labels.put(
                        asked.local(),
                        words.subject(read.all(), asked.subject(), locale).whole() + " · "
                                + words.text(asked.kind().messageKey(), locale)));
        return taken.stream().map(step -> step(step, labels, locale)).toList();
    }

    private ReviewView.StepLine step(Step step, Map<String, String> labels, Locale locale) {
        List<ReviewView.Returned> cells = new ArrayList<>();
        // In the plan's order, which the stored step does not keep.
        labels.forEach((local, label) -> {
            String reason = step.cells().get(local);
            if (reason != null) {
                cells.add(new ReviewView.Returned(label, ReportPaths.anchor(local), reason));
            }
        });
        return new ReviewView.StepLine(
                words.text(step.kind().messageKey(), locale),
                words.moment(step.at()),
                step.who(),
                step.reason(),
                step.newDueBefore() == null ? null : words.day(step.newDueBefore()),
                step.kind() == Step.Kind.RETURNED || step.kind() == Step.Kind.REOPENED,
                cells);
    }

    private List<Option> groups(AskedInPeriod all, List<AskedCell> questions, Locale locale) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (AskedCell asked : questions) {
            titles.putIfAbsent(groupOf(asked.subject()), "");
        }
        for (Task task : all.tasks()) {
            titles.computeIfPresent(
                    task.code().value(),
                    (code, none) -> code + ". " + task.title().in(locale));
        }
        List<Option> groups = new ArrayList<>();
        titles.forEach((code, title) -> groups.add(new Option(
                code,
                switch (code) {
                    case "plan" -> words.text("reporting.subject.plan", locale);
                    case "indicator" -> words.text("reporting.review.group.indicators", locale);
                    default -> title.isEmpty() ? code : title;
                })));
        return groups;
    }

    static String groupOf(Subject subject) {
        return switch (subject.kind()) {
            case PLAN -> "plan";
            case INDICATOR -> "indicator";
            case TASK -> new TaskCode(subject.code()).group().value();
        };
    }

    /** "" where it is the agency itself. */
    private String earlierAgencies(ReviewLines.Read read, AgencyId agency, Locale locale) {
        return read.earlier()
                .filter(earlier -> !earlier.agencies().equals(List.of(agency)))
                .map(earlier -> earlier.agencies().stream()
                        .map(one -> words.agency(read.register(), one, earlier.period(), locale))
                        .collect(java.util.stream.Collectors.joining("; ")))
                .orElse("");
    }
}
