package vn.labuong.reporting.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.reporting.consolidation.ConsolidatedReport;
import vn.labuong.reporting.consolidation.Contribution;
import vn.labuong.reporting.consolidation.document.Issues;
import vn.labuong.reporting.consolidation.document.ReportFiles;
import vn.labuong.reporting.consolidation.passage.Chapter;
import vn.labuong.reporting.consolidation.passage.ComposedReport;
import vn.labuong.reporting.consolidation.passage.OwnWordings;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.web.Crumb;

/** The consolidated report of a period, one part at a time, with where each sentence comes from. */
@Controller
class ConsolidationController {

    private final ConsolidationGate gate;
    private final ReportFiles files;
    private final Issues issues;
    private final OwnWordings own;
    private final ConsolidationViews views;
    private final ReportWords words;

    ConsolidationController(
            ConsolidationGate gate,
            ReportFiles files,
            Issues issues,
            OwnWordings own,
            ConsolidationViews views,
            ReportWords words) {
        this.gate = gate;
        this.files = files;
        this.issues = issues;
        this.own = own;
        this.views = views;
        this.words = words;
    }

    record IssueView(String name, String href, String sha256, String who, String when, boolean provisional) {}

    @GetMapping(ConsolidationGate.PATH)
    @PreAuthorize(ConsolidationGate.READERS)
    String show(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam(defaultValue = "1") String phan,
            @RequestParam(required = false) @Nullable String sua,
            Locale locale,
            Model model) {
        ConsolidationGate.Open open = gate.read(plan, code);
        return page(open, phan, sua, null, locale, model);
    }

    /** @param typed what the person had written where it was not kept, null else */
    String page(
            ConsolidationGate.Open open,
            String part,
            @Nullable String editing,
            @Nullable String typed,
            Locale locale,
            Model model) {
        ReportingPeriod period = open.period();
        ReportFiles.Prepared prepared = files.prepare(period);
        ComposedReport composed = prepared.composed();
        Chapter chapter = composed.chapters().stream()
                .filter(one -> one.code().equals(part))
                .findFirst()
                .orElse(composed.chapters().get(0));
        model.addAttribute("address", ReportPaths.consolidation(period));
        crumbs(period, locale, model);
        counts(composed.report(), locale, model);
        model.addAttribute("mayWrite", open.mayWrite());
        model.addAttribute("head", prepared.head());
        model.addAttribute("canPdf", files.canMakePdf());
        model.addAttribute("tabs", views.tabs(composed, chapter));
        model.addAttribute("part", chapter.code());
        model.addAttribute("partTitle", views.title(chapter));
        model.addAttribute("entries", views.entries(composed, chapter, locale));
        model.addAttribute("editing", open.mayWrite() ? editing : null);
        model.addAttribute("typed", typed);
        versions(period, editing, model);
        return "reporting/consolidation";
    }

    private void crumbs(ReportingPeriod period, Locale locale, Model model) {
        String title = words.period(period, locale);
        model.addAttribute("periodTitle", title);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.text("reporting.consolidation.crumb.reports", locale), ReportPaths.START),
                        new Crumb(title, ReportPaths.period(period)),
                        new Crumb(
                                words.text("reporting.consolidation.title", locale),
                                ReportPaths.consolidation(period))));
    }

    private void versions(ReportingPeriod period, @Nullable String editing, Model model) {
        model.addAttribute(
                "history",
                editing == null
                        ? List.of()
                        : own.history(period.id(), editing).stream()
                                .map(one -> new VersionView(
                                        String.valueOf(one.version()), one.text(), one.who(), words.moment(one.at())))
                                .toList());
        model.addAttribute(
                "issues",
                issues.of(period.id()).stream()
                        .map(issue -> new IssueView(
                                issue.name(),
                                ReportPaths.consolidation(period) + "/phat-hanh/" + issue.id(),
                                issue.sha256(),
                                issue.who(),
                                words.moment(issue.at()),
                                issue.provisional()))
                        .toList());
    }

    record VersionView(String number, @Nullable String text, String who, String when) {}

    private void counts(ConsolidatedReport report, Locale locale, Model model) {
        model.addAttribute("counted", report.counted().size());
        model.addAttribute("asked", report.standings().size());
        model.addAttribute(
                "awaited",
                report.awaited().stream()
                        .map(agency -> words.agency(report.register(), agency, report.period(), locale))
                        .toList());
        model.addAttribute(
                "gaps",
                report.tasks().stream()
                        .filter(task -> task.figureGaps().isOpen()
                                || task.narrativeGaps().isOpen())
                        .count());
        model.addAttribute(
                "repeated",
                report.contributions().filter(Contribution::repeated).count());
        model.addAttribute("demoPeriod", report.period().demo());
        model.addAttribute("unverified", report.plan().isNumberUnverified());
    }
}
