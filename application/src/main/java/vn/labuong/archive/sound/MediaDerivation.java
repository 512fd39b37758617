package vn.labuong.archive.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.ChildJob;
import vn.labuong.archive.guard.ChildLimits;
import vn.labuong.archive.guard.ChildResult;
import vn.labuong.archive.guard.Folders;
import vn.labuong.archive.guard.Tool;

/**
 * Makes what pages play of a recording or film: renditions sized for 3G, a poster, a waveform. They hold nothing of what
 * the original tells beside its sound and pictures, no place and no name; and they last as long as it.
 */
public final class MediaDerivation {

    /** Beyond this, captions and pictures no longer meet the words. */
    private static final long OUT_OF_STEP = 500;

    private static final Duration PROBE_TIME = Duration.ofMinutes(1);

    private final MediaSettings settings;
    private final Child child;
    private final Path tools;
    private @Nullable Tool ffmpeg;

    /** @param tools where the product's own ffmpeg is laid out when the machine has none */
    public MediaDerivation(MediaSettings settings, Child child, Path tools) {
        this.settings = settings;
        this.child = child;
        this.tools = tools;
    }

    /** The program that is used, and the command that brings the machine's own. */
    public synchronized Tool tool() {
        // Looked for when it is first needed: laying out the product's own writes 77 MB.
        Tool found = ffmpeg == null ? FfmpegProgram.find(settings.ffmpeg(), tools) : ffmpeg;
        ffmpeg = found;
        return found;
    }

    /** What a file is; failed where ffmpeg reads no stream of sound or pictures in it, or is missing. */
    public ChildResult<MediaFacts> probe(Path file) {
        if (!tool().isThere()) {
            return new ChildResult.Failed<>(-1, "ffmpeg");
        }
        var limits = new ChildLimits(settings.memory().toBytes(), PROBE_TIME, PROBE_TIME, 4 << 20);
        String probe = FfmpegScript.probe(program(), "in", "said");
        return child.run(
                script(List.of(FfmpegScript.link(absolute(file)), probe), limits),
                (folder, said) -> MediaFacts.read(folder.resolve("said")));
    }

    /**
     * Makes all renditions.
     *
     * @param target the folder; replaced as a whole when all is there, not touched otherwise
     * @throws java.io.UncheckedIOException where the target cannot be written
     */
    public Rendered make(Path original, Path target) {
        if (!tool().isThere()) {
            return refused("tool-missing", tool().name(), tool().bring());
        }
        return probe(original)
                .fold(
                        facts -> make(original, facts, target),
                        failed -> refused("undecodable"),
                        cap -> new Rendered.Refused(cap.reason(), List.of()));
    }

    private Rendered make(Path original, MediaFacts facts, Path target) {
        if (!facts.hasFilm() && !facts.hasSound()) {
            return refused("no-stream");
        }
        Duration time = settings.time();
        var limits = new ChildLimits(
                settings.memory().toBytes(),
                time.multipliedBy(Runtime.getRuntime().availableProcessors()),
                time,
                settings.output().toBytes());
        var lines = new ArrayList<String>();
        lines.add(FfmpegScript.link(absolute(original)));
        var ffmpegScript = new FfmpegScript(program(), settings);
        lines.addAll(facts.hasFilm() ? ffmpegScript.film(facts) : ffmpegScript.sound());
        if (!facts.hasFilm()) {
            lines.addAll(ffmpegScript.checks());
        }
        return child.run(script(lines, limits), (folder, said) -> harvest(folder, facts, target))
                .fold(
                        rendered -> rendered,
                        failed -> refused("undecodable"),
                        cap -> new Rendered.Refused(cap.reason(), List.of()));
    }

    private static Rendered harvest(Path folder, MediaFacts facts, Path target) throws IOException {
        Path out = folder.resolve("out");
        long millis = facts.millis().orElse(0);
        boolean stated = facts.millis().isPresent();
        if (facts.hasSound()) {
            Waveform wave = Waveform.of(folder.resolve("samples"));
            Files.writeString(out.resolve("waveform.json"), wave.json());
            Files.writeString(out.resolve("waveform.svg"), wave.svg());
            // Recordings without an index only guess their length; what was decoded is their length.
            millis = facts.hasFilm() && stated ? millis : wave.millis();
        }
        for (String said : facts.hasFilm() ? List.of("film.said") : List.of("mp3.said", "opus.said")) {
            long lasts = MediaFacts.read(folder.resolve(said)).millis().orElse(-1);
            if (!stated && facts.hasFilm() && !facts.hasSound()) {
                millis = lasts;
            }
            if (lasts <= 0 || Math.abs(lasts - millis) >= OUT_OF_STEP) {
                return refused("out-of-step", Cue.time(Math.max(0, millis)), Cue.time(Math.max(0, lasts)));
            }
        }
        List<String> files = names(out);
        for (String file : files) {
            if (Files.size(out.resolve(file)) == 0) {
                return refused("undecodable");
            }
        }
        Folders.publish(out, target);
        return new Rendered.Made(facts, files, millis);
    }

    private static List<String> names(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static ChildJob script(List<String> lines, ChildLimits limits) {
        return ChildJob.program(List.of("sh", "-e", "-c", String.join("\n", lines)), limits);
    }

    private String program() {
        return tool().program().orElseThrow().toString();
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().toString();
    }

    private static Rendered.Refused refused(String reason, String... arguments) {
        return new Rendered.Refused("archive.sound." + reason, List.of(arguments));
    }
}
