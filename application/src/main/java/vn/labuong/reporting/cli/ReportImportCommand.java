package vn.labuong.reporting.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Plans;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.unit.UnitReports;
import vn.labuong.reporting.workbook.Difference;
import vn.labuong.reporting.workbook.ReportContent;
import vn.labuong.reporting.workbook.WorkbookImport;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.cli.Command;
import vn.labuong.shared.cli.ExitStatus;
import vn.labuong.shared.workbook.ReadWorkbook;
import vn.labuong.shared.workbook.WorkbookReading;
import vn.labuong.shared.workbook.WorkbookRefusal;
import vn.labuong.shared.workbook.WorkbookResult;

/**
 * {@code report import FILE --plan CODE --period 2025 --agency ID [--receiver ID] [--dry-run]}: a filled workbook into
 * its report, read and guarded as on the report's page, all of it or nothing. The system is named as who acts.
 */
@Component
class ReportImportCommand implements Command {

    private final Plans plans;
    private final Periods periods;
    private final UnitReports reports;
    private final ReportContent contents;
    private final WorkbookImport imports;
    private final DifferencePrint print;
    private final CliWords words;
    private final TransactionTemplate transaction;

    ReportImportCommand(
            Plans plans,
            Periods periods,
            UnitReports reports,
            ReportContent contents,
            WorkbookImport imports,
            DifferencePrint print,
            CliWords words,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.periods = periods;
        this.reports = reports;
        this.contents = contents;
        this.imports = imports;
        this.print = print;
        this.words = words;
        this.transaction = transaction;
    }

    @Override
    public String verb() {
        return "report import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Optional<ImportWanted> wanted = ImportWanted.of(arguments);
        if (wanted.isEmpty()) {
            err.println(words.text("reporting.workbook.cli.usage"));
            return ExitStatus.WRONG_USAGE;
        }
        Said said = new Said();
        Integer status = transaction.execute(change -> {
            int ended = report(wanted.get(), said)
                    .map(report -> read(wanted.get(), report, said))
                    .orElse(ExitStatus.BAD_INPUT);
            if (wanted.get().dryRun() || ended != ExitStatus.DONE) {
                // Opening a report fills in what the system knows: not even that is left behind.
                change.setRollbackOnly();
            }
            return ended;
        });
        // Nothing is called done before it is kept.
        said.print(out, err);
        return status == null ? ExitStatus.FAULT : status;
    }

    private Optional<UnitReport> report(ImportWanted wanted, Said said) {
        String plan = wanted.plan().value();
        if (plans.find(wanted.plan()).isEmpty()) {
            said.complain(words.text("reporting.consolidation.cli.no-plan", plan));
            return Optional.empty();
        }
        Optional<ReportingPeriod> period = periods.find(wanted.plan(), wanted.period());
        if (period.isEmpty()) {
            String codes = String.join(
                    ", ",
                    periods.of(wanted.plan()).stream()
                            .map(ReportingPeriod::code)
                            .toList());
            said.complain(words.text("reporting.consolidation.cli.no-period", plan, wanted.period(), codes));
            return Optional.empty();
        }
        Optional<UnitReport> report = reports.find(period.get().id(), wanted.agency(), wanted.receiver());
        if (report.isEmpty()) {
            said.complain(noReport(wanted));
        }
        return report;
    }

    private String noReport(ImportWanted wanted) {
        AgencyId receiver = wanted.receiver();
        String agency = wanted.agency().value();
        return receiver == null
                ? words.text("reporting.workbook.cli.no-report", agency, wanted.period())
                : words.text("reporting.workbook.cli.no-report-to", agency, wanted.period(), receiver.value());
    }

    private int read(ImportWanted wanted, UnitReport report, Said said) {
        WorkbookResult book = WorkbookReading.read(wanted.file());
        if (book instanceof WorkbookRefusal why) {
            String place = why.place().isEmpty() ? "" : ", " + why.place();
            String reason =
                    words.text(why.reason().messageKey(), why.arguments().toArray());
            said.complain(wanted.file() + place + ": " + reason);
            return ExitStatus.BAD_INPUT;
        }
        Optional<ReportContent.Content> content = contents.of(report.id());
        if (content.isEmpty()) {
            said.complain(noReport(wanted));
            return ExitStatus.BAD_INPUT;
        }
        Difference.Result compared = imports.compare(content.get(), (ReadWorkbook) book);
        if (compared instanceof Difference.Result.Foreign foreign) {
            said.complain(wanted.file() + ": " + print.text(foreign.why()));
            return ExitStatus.BAD_INPUT;
        }
        return take(wanted, content.get(), ((Difference.Result.Compared) compared).difference(), said);
    }

    private int take(ImportWanted wanted, ReportContent.Content content, Difference difference, Said said) {
        print.difference(content, difference, said);
        if (!difference.obstacles().isEmpty()) {
            print.obstacles(wanted.file(), content, difference, said);
            said.complain(
                    wanted.dryRun()
                            ? words.text("reporting.workbook.cli.nothing-changed")
                            : marked(wanted.file(), difference));
            return ExitStatus.BAD_INPUT;
        }
        if (difference.changes().isEmpty()) {
            said.say(words.text("reporting.workbook.nothing-new"));
            return ExitStatus.DONE;
        }
        if (wanted.dryRun()) {
            said.say(words.text("reporting.workbook.cli.dry-run"));
            return ExitStatus.DONE;
        }
        WorkbookImport.Taken taken = imports.takeOver(content, difference, AuditLog.SYSTEM);
        if (taken instanceof WorkbookImport.Taken.Nothing nothing) {
            String cells = String.join(", ", nothing.cells());
            said.complain(wanted.file() + ", " + cells + ": " + words.text("reporting.workbook.refused.conflict"));
            return ExitStatus.BAD_INPUT;
        }
        String answers = String.valueOf(difference.changes().size());
        said.say(words.text("reporting.workbook.taken", answers));
        return ExitStatus.DONE;
    }

    /** The person's own file with marks goes beside it. */
    private String marked(Path file, Difference difference) {
        try {
            Path beside = MarkedCopy.write(file, out -> imports.mark(file, difference, words.locale(), out));
            return words.text("reporting.workbook.cli.marked", beside.toString());
        } catch (IOException | UncheckedIOException fault) {
            return words.text(
                    "reporting.workbook.cli.not-marked",
                    String.valueOf(file.toAbsolutePath().getParent()));
        }
    }
}
