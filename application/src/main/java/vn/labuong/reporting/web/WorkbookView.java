package vn.labuong.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.labuong.organisation.Agencies;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workbook.Difference;
import vn.labuong.reporting.workbook.Difference.Verdict;
import vn.labuong.reporting.workbook.DifferenceWords;
import vn.labuong.reporting.workbook.WorkbookImport;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.workbook.WorkbookRefusal;

/** What the workbook's page shows, in the reader's language. */
@Component
class WorkbookView {

    private final ReportWords words;
    private final DifferenceWords differences;
    private final Agencies agencies;

    WorkbookView(ReportWords words, DifferenceWords differences, Agencies agencies) {
        this.words = words;
        this.differences = differences;
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
                groups.add(new Group(
                        "reporting.workbook.verdict." + DifferenceWords.name(verdict), rows.size(), open, rows));
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
                        .map(remark -> differences.remark(remark, locale))
                        .toList());
    }

    private Row row(WorkbookGate.Visit visit, Difference.Line line, Locale locale) {
        DifferenceWords.Entry entry = differences.entry(visit.content(), line, locale);
        return new Row(
                entry.subject().whole(),
                entry.subject().lang(),
                entry.kind(),
                entry.where(),
                entry.was(),
                entry.becomes(),
                entry.badge(),
                badge(line.verdict()),
                entry.why(),
                ReportPaths.answer(visit.report(), line.cell().local()));
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
            model.addAttribute("refusedWhy", differences.text(foreign.why(), locale));
        }
    }

    String fileName(WorkbookGate.Visit visit, String what) {
        UnitReport report = visit.content().opened().report();
        return what + "-" + visit.content().opened().period().code() + "-"
                + report.agency().value().replaceAll("[^A-Za-z0-9.-]", "-") + ".xlsx";
    }
}
