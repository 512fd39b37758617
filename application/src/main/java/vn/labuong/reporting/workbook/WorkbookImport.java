package vn.labuong.reporting.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.organisation.Person;
import vn.labuong.reporting.cell.Cell.Channel;
import vn.labuong.reporting.cell.CellVersions;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.reporting.workbook.Difference.Line;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.workbook.ErrorMarks;
import vn.labuong.shared.workbook.ReadWorkbook;
import vn.labuong.shared.workbook.WorkbookReading;
import vn.labuong.shared.workbook.WorkbookRefusal;
import vn.labuong.shared.workbook.WorkbookResult;

/** Takes a filled workbook into its report: looked at first, then all of it or nothing. */
@Component
public class WorkbookImport {

    private final KeptUploads uploads;
    private final CellVersions earlier;
    private final Filing filing;
    private final ReportWords words;
    private final DifferenceWords differences;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    WorkbookImport(
            KeptUploads uploads,
            CellVersions earlier,
            Filing filing,
            ReportWords words,
            DifferenceWords differences,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.uploads = uploads;
        this.earlier = earlier;
        this.filing = filing;
        this.words = words;
        this.differences = differences;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What became of an upload. */
    public sealed interface Received {

        /** It can be looked at under this name for an hour. */
        record Kept(String content) implements Received {}

        /** It is no workbook that can be read. */
        record Unreadable(WorkbookRefusal why) implements Received {}

        /** It is no workbook of this report. */
        record Foreign(Difference.Reason why) implements Received {}
    }

    /** Reads the upload as far as its kind and whose it is, within the limits of a form. */
    public Received receive(ReportContent.Content content, Person person, InputStream in, String name) {
        long report = content.opened().report().id();
        String kept = uploads.keep(person, report, in);
        Path file = uploads.find(person, report, kept).orElseThrow();
        WorkbookResult result = WorkbookReading.read(file);
        if (result instanceof WorkbookRefusal refusal) {
            uploads.forget(person, report);
            return new Received.Unreadable(
                    new WorkbookRefusal(name, refusal.place(), refusal.reason(), refusal.arguments()));
        }
        if (compare(content, (ReadWorkbook) result) instanceof Difference.Result.Foreign foreign) {
            uploads.forget(person, report);
            return new Received.Foreign(foreign.why());
        }
        return new Received.Kept(kept);
    }

    /** The difference between a kept upload and what stands now; empty where it is kept no longer. */
    public Optional<Difference> difference(ReportContent.Content content, Person person, String upload) {
        return uploads.find(person, content.opened().report().id(), upload)
                .flatMap(file -> difference(content, WorkbookReading.read(file)));
    }

    /** The same for a file that is at hand; empty where it is none of this report. */
    public Optional<Difference> difference(ReportContent.Content content, WorkbookResult book) {
        return book instanceof ReadWorkbook read
                        && compare(content, read) instanceof Difference.Result.Compared compared
                ? Optional.of(compared.difference())
                : Optional.empty();
    }

    /** What a workbook that is at hand would change, or why it is none of this report. */
    public Difference.Result compare(ReportContent.Content content, ReadWorkbook book) {
        return DifferenceReading.compare(
                book, content, earlier.ofReport(content.opened().report().id()));
    }

    /** What became of the taking over. */
    public sealed interface Taken {

        /** Every change stands. */
        record Done(int answers) implements Taken {}

        /**
         * Nothing was changed.
         *
         * @param cells local names of the answers that stood in the way
         */
        record Nothing(List<String> cells) implements Taken {}
    }

    /** Saves every change with the version that the file was made from; where one is not taken, none is. */
    public Taken takeOver(ReportContent.Content content, Difference difference, String who) {
        if (!difference.canBeTakenOver()) {
            return new Taken.Nothing(difference.obstacles().stream()
                    .map(line -> line.cell().local())
                    .toList());
        }
        List<String> inTheWay = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            inTheWay.addAll(save(content, difference, who));
            if (inTheWay.isEmpty()) {
                record(content, difference);
            } else {
                status.setRollbackOnly();
            }
        });
        return inTheWay.isEmpty()
                ? new Taken.Done(difference.changes().size())
                : new Taken.Nothing(List.copyOf(inTheWay));
    }

    private List<String> save(ReportContent.Content content, Difference difference, String who) {
        List<String> refused = new ArrayList<>();
        for (Line line : difference.changes()) {
            var becomes = line.becomes();
            if (becomes == null) {
                continue;
            }
            Saving saving = filing.answer(
                    content.opened(),
                    line.cell().subject(),
                    line.cell().kind(),
                    becomes,
                    line.seen(),
                    Channel.IMPORT,
                    who);
            if (!(saving instanceof Saving.Saved)) {
                refused.add(line.cell().local());
            }
        }
        return refused;
    }

    private void record(ReportContent.Content content, Difference difference) {
        var report = content.opened().report();
        audit.record(AuditEvent.of("reporting.workbook.taken-over", "report", report.period() + "/" + report.agency())
                .to(Map.of(
                        "cells",
                        difference.changes().stream()
                                .map(line -> line.cell().local())
                                .toList())));
    }

    public void forget(ReportContent.Content content, Person person) {
        uploads.forget(person, content.opened().report().id());
    }

    /** Writes the person's own file with what has to be put right marked; false where it is kept no longer. */
    public boolean marked(
            ReportContent.Content content, Person person, String upload, Locale locale, OutputStream out) {
        Optional<Path> file = uploads.find(person, content.opened().report().id(), upload);
        Optional<Difference> difference = difference(content, person, upload);
        if (file.isEmpty() || difference.isEmpty()) {
            return false;
        }
        try {
            mark(file.get(), difference.get(), locale, out);
            return true;
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException("Marked workbook not written", fault);
        }
    }

    /** The same for a file that is at hand; it is only read. */
    public void mark(Path file, Difference difference, Locale locale, OutputStream out) throws IOException {
        ErrorMarks.write(file, marks(difference, locale), words.text("reporting.workbook.author", locale), out);
    }

    private List<ErrorMarks.Mark> marks(Difference difference, Locale locale) {
        List<ErrorMarks.Mark> marks = new ArrayList<>();
        for (Line line : difference.obstacles()) {
            var place = line.place();
            var why = line.why();
            if (place != null && why != null) {
                marks.add(new ErrorMarks.Mark(line.sheet(), place, differences.text(why, locale)));
            }
        }
        for (Difference.Remark remark : difference.remarks()) {
            var place = remark.place();
            if (place != null) {
                marks.add(new ErrorMarks.Mark(remark.sheet(), place, differences.text(remark.reason(), locale)));
            }
        }
        return marks;
    }
}
