package vn.labuong.archive.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.folder.FolderIngest;
import vn.labuong.archive.folder.FolderIngest.Line;
import vn.labuong.archive.folder.FolderIngest.Unusable;
import vn.labuong.archive.folder.FolderIngest.Verdict;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.cli.Command;
import vn.labuong.shared.cli.CommandWords;
import vn.labuong.shared.cli.ExitStatus;

/** {@code archive ingest PATH [--agency ID] [--dry-run]}: one line a row with its verdict, then the sums. */
@Component
class IngestCommand implements Command {

    private final FolderIngest ingest;
    private final Agencies agencies;
    private final CommandWords say;

    IngestCommand(FolderIngest ingest, Agencies agencies, CommandWords say) {
        this.ingest = ingest;
        this.agencies = agencies;
        this.say = say;
    }

    @Override
    public String verb() {
        return "archive ingest";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> words = new ArrayList<>(arguments);
        boolean dry = words.remove("--dry-run");
        int at = words.indexOf("--agency");
        String agency = at >= 0 && at + 1 < words.size() ? words.get(at + 1) : null;
        if (agency != null) {
            words.subList(at, at + 2).clear();
        }
        if (words.size() != 1 || words.get(0).startsWith("--")) {
            err.println(say.text("archive.cli.ingest.usage"));
            return ExitStatus.WRONG_USAGE;
        }
        if (agency != null && !isKnown(agency)) {
            err.println(say.text("archive.cli.ingest.no-agency", agency));
            return ExitStatus.BAD_INPUT;
        }
        return path(words.get(0))
                .map(path -> run(path, agency == null ? null : AgencyId.of(agency), dry, out, err))
                .orElseGet(() -> {
                    err.println(say.text("archive.folder.unreadable", words.get(0), ""));
                    return ExitStatus.BAD_INPUT;
                });
    }

    private boolean isKnown(String agency) {
        return AgencyId.isWellFormed(agency)
                && agencies.snapshot().agency(AgencyId.of(agency)).isPresent();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Files::exists);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private int run(Path path, @Nullable AgencyId agency, boolean dry, PrintStream out, PrintStream err) {
        Map<Verdict, Integer> sums = new EnumMap<>(Verdict.class);
        Optional<Unusable> unusable = ingest.run(path, agency, dry, (line, of) -> {
            sums.merge(line.verdict(), 1, Integer::sum);
            out.println(written(line));
        });
        if (unusable.isPresent()) {
            err.println(path + ": "
                    + say.text(unusable.get().key(), unusable.get().arguments().toArray()));
            return ExitStatus.BAD_INPUT;
        }
        out.println(say.text(
                dry ? "archive.cli.ingest.would" : "archive.cli.ingest.done",
                sums.getOrDefault(Verdict.TAKEN, 0),
                sums.getOrDefault(Verdict.KNOWN, 0),
                sums.getOrDefault(Verdict.REFUSED, 0)));
        return sums.getOrDefault(Verdict.REFUSED, 0) == 0 ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
    }

    /** Row, verdict, path and reason with tabs between them, for people and for programs. */
    private String written(Line line) {
        String key = line.reasonKey();
        return line.row() + "\t" + line.verdict().name().toLowerCase(Locale.ROOT) + "\t"
                + line.path().replaceAll("\\p{Cntrl}", "?")
                + (key == null ? "" : "\t" + say.text(key, line.with().values().toArray()));
    }
}
