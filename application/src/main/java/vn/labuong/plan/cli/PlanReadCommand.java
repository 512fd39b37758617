package vn.labuong.plan.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.labuong.organisation.AgencyLexicon;
import vn.labuong.plan.reading.PlanCsv;
import vn.labuong.plan.reading.PlanJson;
import vn.labuong.plan.reading.PlanReader;
import vn.labuong.plan.reading.PlanReading;
import vn.labuong.plan.reading.PlanRefusal;
import vn.labuong.shared.cli.EarlyCommand;
import vn.labuong.shared.cli.ExitStatus;

/** {@code plan read FILE [--format csv|json]}: reads an issued plan and prints it; stores nothing. */
public final class PlanReadCommand implements EarlyCommand {

    @Override
    public String verb() {
        return "plan read";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var messages = ReadingMessages.of(System.getenv());
        var call = Call.parse(arguments);
        if (call.isEmpty()) {
            err.println(messages.usage());
            return ExitStatus.WRONG_USAGE;
        }
        LibraryLogs.silence();
        var lexicon = AgencyLexicon.shipped("an-giang", "An Giang");
        var result = new PlanReader(lexicon).read(call.get().file());
        if (result instanceof PlanReading reading) {
            write(call.get().json() ? PlanJson.write(reading) : PlanCsv.write(reading), out);
            reportDoubts(reading, messages, err);
            return ExitStatus.DONE;
        }
        err.println(messages.refused((PlanRefusal) result));
        return ExitStatus.BAD_INPUT;
    }

    private static void reportDoubts(PlanReading reading, ReadingMessages messages, PrintStream err) {
        if (!reading.doubts().isEmpty()) {
            err.println(messages.doubtCount(reading.doubts().size()));
            reading.doubts().forEach(doubt -> err.println("  " + messages.doubt(doubt)));
        }
    }

    /** As bytes: the contract is UTF-8 and CR LF whatever the system's own encoding. */
    private static void write(String text, PrintStream out) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The file and the format asked for. */
    private record Call(Path file, boolean json) {

        static Optional<Call> parse(List<String> arguments) {
            var rest = new ArrayList<>(arguments);
            int at = rest.indexOf("--format");
            var format = "csv";
            if (at >= 0) {
                if (at + 1 == rest.size()) {
                    return Optional.empty();
                }
                format = rest.remove(at + 1);
                rest.remove(at);
            }
            boolean fits = rest.size() == 1 && !rest.get(0).startsWith("--") && format.matches("csv|json");
            boolean json = format.equals("json");
            return fits ? path(rest.get(0)).map(file -> new Call(file, json)) : Optional.empty();
        }

        private static Optional<Path> path(String text) {
            try {
                var path = Path.of(text);
                return path.getFileName() == null ? Optional.empty() : Optional.of(path);
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
    }
}
