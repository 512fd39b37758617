package vn.labuong.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.labuong.organisation.Agencies;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workbook.Difference;
import vn.labuong.reporting.workbook.Difference.Verdict;
import vn.labuong.reporting.workbook.WorkbookImport;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.workbook.Place;
import vn.labuong.shared.workbook.WorkbookRefusal;

/** What the workbook's page shows, in the reader's language. */
@Component
class WorkbookView {

    private static final int LONGEST = 400;

    private final ReportWords words;
    private final Agencies agencies;

    WorkbookView(ReportWords words, Agencies agencies) {
        this.words = words;
        this.agencies = agencies;
    }

    /** One answer of the difference; what the file says is null where it says nothing usable. */
    record Row(
            String subject,
            String lang,
            String kind,
            @Nullable String where,
            String was,
            @Nullable String becomes,
            String verdict,
            String badge,
            @Nullable String why,
            String href) {}

    /** Rows under a heading. */
    record Group(String key, int count, boolean open, List<Row> rows) {}

    String page(WorkbookGate.Visit visit, Locale locale, Model model) {
        UnitReport report = visit.content().opened().report();
        ReportingPeriod period = visit.content().opened().period();
        String name = words.period(period, locale);
        model.addAttribute("agency", words.agency(agencies.snapshot(), report.agency(), period, locale));
        model.addAttribute("period", name);
        model.addAttribute("demo", report.demo());
        model.addAttribute("mayFill", visit.mayFill());
        model.addAttribute("open", report.state().isWithTheAgency() && !period.closed());
        model.addAttribute("address", ReportPaths.workbook(report.id()));
        model.addAttribute("reportAddress", ReportPaths.report(report.id()));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.text("reporting.workbook.crumb.staff", locale), "/noi-bo"),
                        new Crumb(words.text("reporting.workbook.crumb.reports", locale), ReportPaths.START),
                        new Crumb(name, ReportPaths.report(report.id())),
                        new Crumb(words.text("reporting.workbook.title", locale), ReportPaths.workbook(report.id()))));
        return "reporting/workbook";
    }

    void difference(WorkbookGate.Visit visit, Difference difference, String upload, Locale locale, Model model) {
        List<Group> groups = new ArrayList<>();
        for (Verdict verdict : List.of(
                Verdict.REFUSED,
                Verdict.CONFLICT,
                Verdict.NEW,
                Verdict.CHANGED,
                Verdict.LEFT_EMPTY,
                Verdict.MISSING,
                Verdict.UNCHANGED)) {
            List<Row> rows = difference.lines().stream()
                    .filter(line -> line.verdict() == verdict)
                    .map(line -> row(visit, line, locale))
                    .toList();
            if (!rows.isEmpty()) {
                boolean open = verdict != Verdict.UNCHANGED && verdict != Verdict.LEFT_EMPTY;
                groups.add(new Group("reporting.workbook.verdict." + name(verdict), rows.size(), open, rows));
            }
        }
        model.addAttribute("groups", groups);
        model.addAttribute("upload", upload);
        model.addAttribute("ready", difference.canBeTakenOver());
        model.addAttribute("changes", difference.changes().size());
        model.addAttribute("obstacles", difference.obstacles().size());
        model.addAttribute("altered", difference.altered());
        model.addAttribute(
                "remarks",
                difference.remarks().stream()
                        .map(remark -> where(remark.sheet(), remark.place()) + ": " + text(remark.reason(), locale))
                        .toList());
    }

    private Row row(WorkbookGate.Visit visit, Difference.Line line, Locale locale) {
        var opened = visit.content().opened();
        ReportWords.Name subject = words.subject(opened.all(), line.cell().subject(), locale);
        Answer becomes = line.becomes();
        Difference.Reason why = line.why();
        return new Row(
                subject.whole(),
                subject.lang(),
                words.text(line.cell().kind().messageKey(), locale),
                line.sheet().isEmpty() ? null : where(line.sheet(), line.place()),
                cut(words.answer(line.was(), locale)),
                becomes == null ? null : cut(said(becomes, locale)),
                words.text("reporting.workbook.badge." + name(line.verdict()), locale),
                badge(line.verdict()),
                why == null ? null : text(why, locale),
                ReportPaths.answer(visit.report(), line.cell().local()));
    }

    /** With what was said beside a figure, since this too would change. */
    private String said(Answer answer, Locale locale) {
        String because = answer instanceof Answer.Figure figure
                ? figure.explanation()
                : answer instanceof Answer.NotApplicable none
                        ? none.because()
                        : answer instanceof Answer.NoFigureYet owed ? owed.because() : null;
        String words = this.words.answer(answer, locale);
        return because == null ? words : words + " · " + because;
    }

    private static String badge(Verdict verdict) {
        return switch (verdict) {
            case REFUSED, CONFLICT -> "late";
            case NEW, CHANGED -> "done";
            case UNCHANGED, LEFT_EMPTY, MISSING -> "former";
        };
    }

    void refusal(WorkbookImport.Received received, Locale locale, Model model) {
        if (received instanceof WorkbookImport.Received.Unreadable unreadable) {
            WorkbookRefusal why = unreadable.why();
            model.addAttribute("refused", words.text("reporting.workbook.unreadable", locale));
            model.addAttribute("refusedWhere", why.place().isEmpty() ? why.file() : why.file() + " · " + why.place());
            model.addAttribute(
                    "refusedWhy",
                    words.text(
                            why.reason().messageKey(), locale, why.arguments().toArray()));
        } else if (received instanceof WorkbookImport.Received.Foreign foreign) {
            model.addAttribute("refused", words.text("reporting.workbook.foreign", locale));
            model.addAttribute("refusedWhere", null);
            model.addAttribute("refusedWhy", text(foreign.why(), locale));
        }
    }

    String fileName(WorkbookGate.Visit visit, String what) {
        UnitReport report = visit.content().opened().report();
        return what + "-" + visit.content().opened().period().code() + "-"
                + report.agency().value().replaceAll("[^A-Za-z0-9.-]", "-") + ".xlsx";
    }

    private static String where(String sheet, @Nullable Place place) {
        return place == null ? sheet : sheet + "!" + place.address();
    }

    private String text(Difference.Reason reason, Locale locale) {
        return words.text(reason.key(), locale, reason.arguments().toArray());
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
