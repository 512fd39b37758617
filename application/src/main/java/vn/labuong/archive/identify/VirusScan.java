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

    private static final String DEBIAN = "clamdscan clamav-daemon";
    private static final int FOUND = 1;
    private static final Pattern NAME = Pattern.compile(": (\\S+) FOUND");
    private static final ChildLimits LIMITS =
            new ChildLimits(3L << 30, Duration.ofMinutes(20), Duration.ofMinutes(20), 64 << 20);

    private final String setting;
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
        this.setting = setting;
        this.child = child;
        this.scanner = Optional.of(found(setting)).filter(Tool::isThere);
    }

    /** The program that would be used if the product were started now. */
    public Tool now() {
        return found(setting);
    }

    private static Tool found(String setting) {
        return Stream.of("clamdscan", "clamscan")
                .map(name -> Tool.find(name, setting, name.equals("clamdscan") ? DEBIAN : "clamav"))
                .filter(Tool::isThere)
                .findFirst()
                .orElseGet(() -> Tool.find("clamdscan", "none", DEBIAN));
    }

    /** The program that scans; empty where there was none when the product was started. */
    public Optional<Path> scanner() {
        return scanner.flatMap(Tool::program);
    }

    /** Scans one file to its end. */
    public Outcome scan(Path file) {
        if (scanner.isEmpty()) {
            return new Outcome.NotScanned(
                    "archive.scan.missing", List.of(found("none").bring()));
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
