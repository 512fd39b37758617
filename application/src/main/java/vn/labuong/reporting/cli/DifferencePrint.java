package vn.labuong.reporting.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.labuong.reporting.workbook.Difference;
import vn.labuong.reporting.workbook.DifferenceWords;
import vn.labuong.reporting.workbook.ReportContent;

/** Prints what a workbook would change, cell by cell, in the words of the report's page. */
@Component
class DifferencePrint {

    private final DifferenceWords differences;
    private final CliWords words;

    DifferencePrint(DifferenceWords differences, CliWords words) {
        this.differences = differences;
        this.words = words;
    }

    /** Every answer but those that stay as they are, then what is not read, then the sum. */
    void difference(ReportContent.Content content, Difference difference, Said said) {
        for (Difference.Line line : difference.lines()) {
            if (line.verdict() != Difference.Verdict.UNCHANGED) {
                said.say(line(content, line));
            }
        }
        if (!difference.remarks().isEmpty()) {
            said.say(words.text(
                    "reporting.workbook.remarks",
                    String.valueOf(difference.remarks().size())));
            difference.remarks().forEach(remark -> said.say("  " + differences.remark(remark, words.locale())));
        }
        if (difference.altered()) {
            said.say(words.text("reporting.workbook.altered"));
        }
        said.say(words.text(
                "reporting.workbook.cli.sum",
                number(difference.changes().size()),
                number(difference.obstacles().size()),
                String.valueOf(difference.count(Difference.Verdict.UNCHANGED))));
    }

    private String line(ReportContent.Content content, Difference.Line line) {
        DifferenceWords.Entry entry = differences.entry(content, line, words.locale());
        String what = "%s | %s | %s · %s"
                .formatted(
                        entry.badge(),
                        entry.where() == null ? line.cell().local() : entry.where(),
                        entry.subject().whole(),
                        entry.kind());
        String becomes = entry.becomes() == null ? "" : " → " + entry.becomes();
        String why = entry.why() == null ? "" : " | " + entry.why();
        return what + " | " + entry.was() + becomes + why;
    }

    String text(Difference.Reason reason) {
        return differences.text(reason, words.locale());
    }

    /** For each answer that stands in the way: the file, the place in it and the reason. */
    void obstacles(Path file, ReportContent.Content content, Difference difference, Said said) {
        Locale locale = words.locale();
        for (Difference.Line line : difference.obstacles()) {
            DifferenceWords.Entry entry = differences.entry(content, line, locale);
            said.complain("%s, %s: %s · %s: %s"
                    .formatted(file, entry.where(), entry.subject().whole(), entry.kind(), entry.why()));
        }
    }

    private static String number(int count) {
        return String.valueOf(count);
    }
}
