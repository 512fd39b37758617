package vn.labuong.reporting.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.standing.Standings;
import vn.labuong.reporting.unit.ReportState;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workflow.Outcome;
import vn.labuong.reporting.workflow.Step;
import vn.labuong.reporting.workflow.Steps;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;

/** Fills the model of the pages of one report; a fixed number of statements. */
@Component
class ReportPage {

    private final ReportViews views;
    private final Standings standings;
    private final Steps steps;
    private final AnswerViews answers;
    private final AnswerReplies replies;
    private final EvidenceViews evidence;
    private final Agencies agencies;
    private final ReportWords words;
    private final Clock clock;

    ReportPage(
            ReportViews views,
            Standings standings,
            Steps steps,
            AnswerViews answers,
            AnswerReplies replies,
            EvidenceViews evidence,
            Agencies agencies,
            ReportWords words,
            Clock clock) {
        this.views = views;
        this.standings = standings;
        this.steps = steps;
        this.answers = answers;
        this.replies = replies;
        this.evidence = evidence;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** A step as people read it. */
    record Done(String when, String what, String who, String reason) {}

    String fill(ReportGate.Entered entered, AnswerSaving.Attempt attempt, Locale locale, Model model) {
        UnitReport report = entered.report();
        head(entered, locale, model);
        model.addAttribute("view", views.of(entered, attempt, locale));
        model.addAttribute("attempt", attempt);
        boolean open = report.state().isWithTheAgency() && !entered.period().closed();
        model.addAttribute("evidence", evidence.of(entered, open && entered.mayFill(), locale));
        boolean asked = report.approvalAskedBy() != null;
        model.addAttribute("mayAsk", open && !asked && entered.mayFill());
        model.addAttribute("maySend", open && entered.maySend());
        model.addAttribute("maySendBack", open && asked && entered.maySend());
        model.addAttribute("asked", asked);
        model.addAttribute("mayDecide", entered.scope().mayDecide(report.receiver()));
        model.addAttribute("requestKey", UUID.randomUUID().toString());
        if (!model.containsAttribute("all")) {
            model.addAttribute("all", false);
        }
        if (!model.containsAttribute("reason")) {
            model.addAttribute("reason", "");
        }
        return "reporting/report";
    }

    /** What the page, the receipt and the history of an answer have in common. */
    void head(ReportGate.Entered entered, Locale locale, Model model) {
        UnitReport report = entered.report();
        String agency = agency(entered, report.agency(), locale);
        String period = words.period(entered.period(), locale);
        AgencyId receiver = report.receiver();
        model.addAttribute("report", report);
        model.addAttribute("address", ReportPaths.report(report.id()));
        model.addAttribute("agency", agency);
        model.addAttribute("period", period);
        model.addAttribute("receiver", receiver == null ? null : agency(entered, receiver, locale));
        model.addAttribute("state", words.text(report.state().messageKey(), locale));
        model.addAttribute("stateBadge", badge(report.state()));
        model.addAttribute("paths", paths(report));
        model.addAttribute("crumbs", crumbs(entered, agency, period, locale));
        standings.of(entered.opened().all(), report).ifPresent(standing -> {
            model.addAttribute("due", words.day(standing.due().before()));
            long left = standing.due().daysLeft(VietnamTime.today(clock));
            model.addAttribute("left", left < 0 ? null : String.valueOf(left));
            model.addAttribute("timeliness", words.text(standing.timeliness().messageKey(), locale));
            model.addAttribute("completeness", replies.completeness(standing.completeness(), locale));
        });
        model.addAttribute(
                "newDue",
                report.newDueBefore() == null ? null : words.day(Objects.requireNonNull(report.newDueBefore())));
        model.addAttribute("steps", steps(report, locale));
    }

    /** When the report was sent, by whom, and whether in time. */
    void receipt(ReportGate.Entered entered, Locale locale, Model model) {
        UnitReport report = entered.report();
        head(entered, locale, model);
        Instant first = Objects.requireNonNull(report.firstSentAt());
        Instant last = report.sentAt() == null ? first : report.sentAt();
        String by = report.sentBy() == null ? "" : report.sentBy();
        model.addAttribute("first", words.moment(first));
        model.addAttribute("last", first.equals(last) ? null : words.moment(last));
        model.addAttribute("by", answers.names(Stream.of(by), locale).getOrDefault(by, by));
        model.addAttribute("nothing", report.nothingReason());
    }

    /** What stands in the way of a step, with the way to each answer. */
    List<ReportView.Link> hindrances(ReportGate.Entered entered, Outcome.Refused refused, Locale locale) {
        List<ReportView.Link> links = new ArrayList<>();
        for (String about : refused.about()) {
            entered.opened().asked().cells().stream()
                    .filter(question -> question.local().equals(about))
                    .findFirst()
                    .ifPresentOrElse(
                            question -> links.add(views.link(entered.opened().all(), question, null, locale)), () -> {
                                if (AgencyId.isWellFormed(about)) {
                                    links.add(new ReportView.Link(
                                            "", agency(entered, new AgencyId(about), locale), null));
                                }
                            });
        }
        return links;
    }

    record Paths(String workbook, String review, String handDowns) {}

    private static Paths paths(UnitReport report) {
        return new Paths(
                ReportPaths.workbook(report.id()), ReportPaths.review(report.id()), ReportPaths.handDowns(report.id()));
    }

    private List<Done> steps(UnitReport report, Locale locale) {
        List<Step> taken = steps.of(report.id());
        var names = answers.names(taken.stream().map(Step::who), locale);
        return taken.stream()
                .map(step -> new Done(
                        words.moment(step.at()),
                        words.text(step.kind().messageKey(), locale),
                        names.getOrDefault(step.who(), step.who()),
                        step.reason() == null ? "" : step.reason()))
                .toList();
    }

    private String agency(ReportGate.Entered entered, AgencyId agency, Locale locale) {
        return words.agency(agencies.snapshot(), agency, entered.period(), locale);
    }

    private List<Crumb> crumbs(ReportGate.Entered entered, String agency, String period, Locale locale) {
        return List.of(
                new Crumb(words.text("shared.nav.staff", locale), "/noi-bo"),
                new Crumb(words.text("reporting.report.crumb", locale), ReportPaths.START),
                new Crumb(period, ReportPaths.period(entered.period())),
                new Crumb(agency, ReportPaths.report(entered.report().id())));
    }

    private static String badge(ReportState state) {
        return switch (state) {
            case DRAFT -> "planned";
            case SUBMITTED -> "running";
            case RETURNED, REOPENED -> "late";
            case ACCEPTED -> "done";
        };
    }
}
