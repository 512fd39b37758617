package vn.labuong.plan.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.importing.Importing;
import vn.labuong.plan.importing.SettledRow;
import vn.labuong.plan.importing.Settlement;
import vn.labuong.plan.reading.Doubt;
import vn.labuong.plan.reading.PlanRefusal;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.cli.Command;
import vn.labuong.shared.cli.CommandWords;
import vn.labuong.shared.cli.ExitStatus;
import vn.labuong.shared.time.VietnamTime;

/** {@code plan import FILE --plan CODE [--accept-doubts]}: reads the document into the running data. */
@Component
class PlanImportCommand implements Command {

    private final Importing importing;
    private final CommandWords say;
    private final Clock clock;

    PlanImportCommand(Importing importing, CommandWords say, Clock clock) {
        this.importing = importing;
        this.say = say;
        this.clock = clock;
    }

    @Override
    public String verb() {
        return "plan import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> words = new ArrayList<>(arguments);
        boolean acceptDoubts = words.remove("--accept-doubts");
        int option = words.indexOf("--plan");
        if (words.size() != 3 || option < 0 || option == words.size() - 1) {
            err.println(say.text("plan.cli.import.usage"));
            return ExitStatus.WRONG_USAGE;
        }
        words.remove(option);
        String code = words.remove(option);
        if (!PlanCode.isValid(code)) {
            err.println(say.text("plan.import.refused.code"));
            return ExitStatus.WRONG_USAGE;
        }
        Importing.Received received = importing.receive(new PlanCode(code), Path.of(words.get(0)), AuditLog.SYSTEM);
        if (received instanceof Importing.Refused refused) {
            return refuse(refused.refusal(), err);
        }
        return importNow(((Importing.Drafted) received).draft(), acceptDoubts, out, err);
    }

    private int importNow(long draft, boolean acceptDoubts, PrintStream out, PrintStream err) {
        Importing.Result result =
                importing.importNow(draft, 0, acceptDoubts, VietnamTime.today(clock), AuditLog.SYSTEM);
        if (result instanceof Importing.Imported done) {
            out.println(
                    done.difference().isEmpty()
                            ? say.text(
                                    "plan.import.nothing-changed",
                                    done.difference().same())
                            : say.text(
                                    "plan.import.imported",
                                    done.difference().added().size(),
                                    done.difference().changed().size(),
                                    done.difference().missing().size()));
            return ExitStatus.DONE;
        }
        if (result instanceof Importing.Waiting waiting) {
            list(waiting.outcome(), err);
            err.println(say.text("plan.cli.import.waiting", String.valueOf(draft)));
        } else {
            err.println(say.text("plan.import.changed-meanwhile"));
        }
        return ExitStatus.BAD_INPUT;
    }

    private int refuse(PlanRefusal refusal, PrintStream err) {
        String place = refusal.place().isBlank() ? refusal.file() : refusal.file() + ", " + refusal.place();
        err.println(place + ": "
                + say.text(
                        "plan.reading.refused." + dashed(refusal.reason()),
                        refusal.arguments().toArray()));
        return ExitStatus.BAD_INPUT;
    }

    private void list(Settlement.Outcome outcome, PrintStream err) {
        outcome.aboutDocument().forEach(doubt -> err.println(line("", doubt)));
        for (SettledRow row : outcome.rows()) {
            row.questions().stream()
                    .filter(question -> !question.settled())
                    .forEach(question -> err.println(line(row.code(), question.doubt())));
            row.obstacles()
                    .forEach(obstacle ->
                            err.println(row.code() + ": " + say.text("plan.import.obstacle." + obstacle.name())));
        }
    }

    private String line(String code, Doubt doubt) {
        return (code.isEmpty() ? "" : code + ": ")
                + say.text("plan.reading.doubt." + dashed(doubt.kind()))
                + (doubt.raw().isBlank() ? "" : ": " + doubt.raw());
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
