package vn.labuong.reporting.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.reporting.consolidation.document.Heads;
import vn.labuong.reporting.consolidation.document.ReportFiles;
import vn.labuong.reporting.consolidation.document.ReportFiles.Format;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.shared.cli.Command;
import vn.labuong.shared.cli.ExitStatus;
import vn.labuong.shared.office.PdfConversion;

/** {@code report consolidate --plan CODE --period 2025 --out FILE.docx|.pdf|.xlsx [--with-sent]}. */
@Component
class ConsolidateCommand implements Command {

    private final Plans plans;
    private final Periods periods;
    private final Heads heads;
    private final ReportFiles files;
    private final CliWords words;

    ConsolidateCommand(Plans plans, Periods periods, Heads heads, ReportFiles files, CliWords words) {
        this.plans = plans;
        this.periods = periods;
        this.heads = heads;
        this.files = files;
        this.words = words;
    }

    private record Wanted(PlanCode plan, String period, Path out, Format format, boolean withSent) {}

    @Override
    public String verb() {
        return "report consolidate";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Optional<Wanted> wanted = wanted(arguments);
        if (wanted.isEmpty()) {
            err.println(words.text("reporting.consolidation.cli.usage"));
            return ExitStatus.WRONG_USAGE;
        }
        PlanCode plan = wanted.get().plan();
        if (plans.find(plan).isEmpty()) {
            return bad(err, "reporting.consolidation.cli.no-plan", plan.value());
        }
        Optional<ReportingPeriod> period = periods.find(plan, wanted.get().period());
        if (period.isEmpty()) {
            return bad(
                    err,
                    "reporting.consolidation.cli.no-period",
                    plan.value(),
                    wanted.get().period(),
                    String.join(
                            ", ",
                            periods.of(plan).stream().map(ReportingPeriod::code).toList()));
        }
        ReportFiles.Prepared prepared = files.prepare(
                period.get(), heads.of(period.get()).counting(wanted.get().withSent()));
        return write(prepared, wanted.get(), out, err);
    }

    private int write(ReportFiles.Prepared prepared, Wanted wanted, PrintStream out, PrintStream err) {
        Path target = wanted.out().toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            if (wanted.format() == Format.PDF) {
                PdfConversion.Outcome outcome = files.pdf(prepared, target);
                if (!(outcome instanceof PdfConversion.Outcome.Converted)) {
                    err.println(wanted.out() + ": " + words.text(ReportFiles.messageKey(outcome)));
                    return ExitStatus.FAULT;
                }
            } else {
                try (OutputStream stream = Files.newOutputStream(part)) {
                    if (wanted.format() == Format.DOCX) {
                        files.docx(prepared, stream);
                    } else {
                        files.xlsx(prepared, stream);
                    }
                }
                Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException | java.io.UncheckedIOException fault) {
            return bad(
                    err,
                    "reporting.consolidation.cli.cannot-write",
                    wanted.out().toString());
        }
        var report = prepared.composed().report();
        out.println(words.text(
                "reporting.consolidation.cli.done",
                wanted.out().toString(),
                String.valueOf(report.counted().size()),
                String.valueOf(report.standings().size())));
        return ExitStatus.DONE;
    }

    private static Optional<Wanted> wanted(List<String> arguments) {
        List<String> left = new ArrayList<>(arguments);
        boolean withSent = left.remove("--with-sent");
        Map<String, String> options = new HashMap<>();
        for (int at = 0; at + 1 < left.size(); at += 2) {
            options.put(left.get(at), left.get(at + 1));
        }
        String plan = options.get("--plan");
        String period = options.get("--period");
        String out = options.get("--out");
        if (left.size() != 6 || plan == null || period == null || out == null || !PlanCode.isValid(plan)) {
            return Optional.empty();
        }
        String ending = out.substring(out.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (format.name().equals(ending)) {
                return Optional.of(new Wanted(new PlanCode(plan), period, Path.of(out), format, withSent));
            }
        }
        return Optional.empty();
    }

    private int bad(PrintStream err, String key, String... arguments) {
        err.println(words.text(key, (Object[]) arguments));
        return ExitStatus.BAD_INPUT;
    }
}
