package vn.labuong.archive.identify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.ChildJob;
import vn.labuong.archive.guard.ChildLimits;
import vn.labuong.archive.guard.ChildResult;
import vn.labuong.archive.guard.Tool;

/** Asks ClamAV where the machine has it, its server first: {@code clamscan} loads a gigabyte for each file. */
public final class VirusScan {

    private static final int FOUND = 1;
    private static final Pattern NAME = Pattern.compile(": (\\S+) FOUND");
    private static final ChildLimits LIMITS =
            new ChildLimits(3L << 30, Duration.ofMinutes(20), Duration.ofMinutes(20), 64 << 20);

    private final Child child;
    private final Optional<Tool> scanner;

    /** What a scan says; where nothing was scanned that is said, and never taken for clean. */
    public sealed interface Outcome {

        /** This scanner found nothing. */
        record Clean(String scanner) implements Outcome {}

        /** It carries this, by ClamAV's name. */
        record Infected(String virus) implements Outcome {}

        /**
         * The file was not scanned.
         *
         * @param reason a message key {@code archive.scan.…}
         */
        record NotScanned(String reason, List<String> arguments) implements Outcome {}
    }

    /** @param setting blank: {@code clamdscan}, else {@code clamscan}, by name; {@code none}: neither; else this program */
    public VirusScan(String setting, Child child) {
        this.child = child;
        this.scanner = Stream.of("clamdscan", "clamscan")
                .map(name -> Tool.find(name, setting, name.equals("clamdscan") ? "clamdscan clamav-daemon" : "clamav"))
                .filter(Tool::isThere)
                .findFirst();
    }

    /** Scans one file to its end. */
    public Outcome scan(Path file) {
        if (scanner.isEmpty()) {
            Tool missing = Tool.find("clamdscan", "none", "clamdscan clamav-daemon");
            return new Outcome.NotScanned("archive.scan.missing", List.of(missing.bring()));
        }
        Path program = scanner.get().program().orElseThrow();
        boolean server = program.getFileName().toString().equals("clamdscan");
        List<String> command = server
                ? List.of(
                        program.toString(),
                        "--no-summary",
                        "--fdpass",
                        file.toAbsolutePath().toString())
                : List.of(
                        program.toString(),
                        "--no-summary",
                        file.toAbsolutePath().toString());
        return child.run(ChildJob.program(command, LIMITS), (folder, said) -> true)
                .fold(
                        clean -> new Outcome.Clean(scanner.get().name()),
                        VirusScan::failed,
                        cap -> new Outcome.NotScanned(cap.reason(), List.of()));
    }

    private static Outcome failed(ChildResult.Failed<Boolean> failed) {
        Matcher name = NAME.matcher(failed.said());
        if (failed.status() == FOUND) {
            return new Outcome.Infected(name.find() ? name.group(1) : "?");
        }
        return new Outcome.NotScanned("archive.scan.failed", List.of(String.valueOf(failed.status())));
    }
}
