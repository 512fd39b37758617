package vn.labuong.archive.equipment;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.labuong.archive.derive.ImageDerivation;
import vn.labuong.archive.derive.ImageSettings;
import vn.labuong.archive.equipment.Aid.Kind;
import vn.labuong.archive.equipment.Aid.Standing;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.ChildJob;
import vn.labuong.archive.guard.ChildLimits;
import vn.labuong.archive.guard.Tool;
import vn.labuong.archive.identify.Identifier;
import vn.labuong.archive.identify.PronomSettings;
import vn.labuong.archive.identify.VirusScan;
import vn.labuong.archive.recognise.Recogniser;
import vn.labuong.archive.recognise.Recognition;
import vn.labuong.archive.sound.MediaSettings;
import vn.labuong.shared.office.PdfConversion;
import vn.labuong.shared.office.SofficeProgram;

/** Looks what of it is on this machine. Programs are asked for their versions, so the answer is kept until asked anew. */
@Component
public class Equipment {

    private static final String APT = "sudo apt-get install --no-install-recommends ";
    private static final String PRONOM = "LABUONG_ARCHIVE_PRONOM_FOLDER=/srv/pronom";
    private static final List<Path> FONTS = List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"));
    private static final int DEEP = 6;
    private static final ChildLimits ASKING =
            new ChildLimits(1L << 30, Duration.ofSeconds(20), Duration.ofSeconds(20), 1 << 20);

    private final ImageDerivation pictures;
    private final ImageSettings pictureSettings;
    private final MediaSettings mediaSettings;
    private final Recogniser recogniser;
    private final Identifier identifier;
    private final PronomSettings pronomSettings;
    private final VirusScan scan;
    private final PdfConversion conversion;
    private final String soffice;
    private final Child child;
    private final Clock clock;
    private @Nullable Looked looked;

    /** What there is, as of a moment. */
    public record Looked(List<Aid> aids, Instant at) {

        /** One of them. */
        public Aid of(Kind kind) {
            return aids.stream().filter(aid -> aid.kind() == kind).findFirst().orElseThrow();
        }
    }

    Equipment(
            ImageDerivation pictures,
            ImageSettings pictureSettings,
            MediaSettings mediaSettings,
            Recogniser recogniser,
            Identifier identifier,
            PronomSettings pronomSettings,
            VirusScan scan,
            PdfConversion conversion,
            @Value("${labuong.office.soffice:}") String soffice,
            Child child,
            Clock clock) {
        this.pictures = pictures;
        this.pictureSettings = pictureSettings;
        this.mediaSettings = mediaSettings;
        this.recogniser = recogniser;
        this.identifier = identifier;
        this.pronomSettings = pronomSettings;
        this.scan = scan;
        this.conversion = conversion;
        this.soffice = soffice;
        this.child = child;
        this.clock = clock;
    }

    /** As last looked. */
    public synchronized Looked looked() {
        return looked == null ? lookAgain() : looked;
    }

    /** Looks anew; takes some seconds where programs are slow to answer. */
    public synchronized Looked lookAgain() {
        List<Aid> aids = new ArrayList<>();
        aids.add(program(
                Kind.VIPS,
                pictures.tool().program(),
                Tool.find("vips", pictureSettings.vips(), "libvips-tools"),
                "--version"));
        aids.add(ffmpeg());
        List<Recognition.DataMissing> missing = recogniser.missing();
        for (Kind kind : List.of(Kind.OCR_VI, Kind.OCR_EN, Kind.OCR_KM)) {
            aids.add(data(kind, missing));
        }
        aids.add(pronom());
        aids.add(program(Kind.CLAMAV, scan.scanner(), scan.now(), "--version"));
        aids.add(office());
        aids.add(fonts());
        Looked now = new Looked(List.copyOf(aids), clock.instant());
        looked = now;
        return now;
    }

    private Aid program(Kind kind, Optional<Path> used, Tool now, String asking) {
        Optional<Path> there = used.or(now::program);
        Standing standing =
                used.isPresent() ? Standing.THERE : now.isThere() ? Standing.AFTER_RESTART : Standing.MISSING;
        return new Aid(
                kind,
                standing,
                there.map(Path::toString).orElse(null),
                there.flatMap(path -> version(path, asking)).orElse(null),
                now.bring());
    }

    /** The product's own is laid out only when a film needs it, so its place is not told. */
    private Aid ffmpeg() {
        String setting = mediaSettings.ffmpeg();
        Tool machines = Tool.find("ffmpeg", setting.equals("bundled") ? "none" : setting, "ffmpeg");
        Aid found = program(Kind.FFMPEG, machines.program(), machines, "-version");
        boolean bundled = !machines.isThere() && (setting.isBlank() || setting.equals("bundled"));
        return bundled ? new Aid(Kind.FFMPEG, Standing.BUNDLED, null, "4.4.1", machines.bring()) : found;
    }

    private Optional<String> version(Path program, String asking) {
        return child.run(
                        ChildJob.program(List.of(program.toString(), asking), ASKING),
                        (folder, said) -> firstLine(said))
                .fold(Optional::of, failed -> Optional.empty(), capped -> Optional.empty());
    }

    private static String firstLine(Path said) throws IOException {
        try (Stream<String> lines = Files.lines(said)) {
            return lines.findFirst().orElse("").strip();
        }
    }

    private static Aid data(Kind kind, List<Recognition.DataMissing> missing) {
        Optional<Recognition.DataMissing> lacking = missing.stream()
                .filter(one -> one.language().tag().equals(kind.language()))
                .findFirst();
        return new Aid(
                kind,
                lacking.isPresent() ? Standing.MISSING : Standing.THERE,
                null,
                null,
                lacking.map(one -> "sudo " + one.command()).orElse(""));
    }

    private Aid pronom() {
        Optional<String> now = Identifier.signatures(pronomSettings);
        Standing standing =
                identifier.hasPronom() ? Standing.THERE : now.isPresent() ? Standing.AFTER_RESTART : Standing.MISSING;
        return new Aid(
                Kind.PRONOM,
                standing,
                pronomSettings.folder().isBlank() ? null : pronomSettings.folder(),
                now.orElse(null),
                PRONOM);
    }

    private Aid office() {
        Optional<Path> now = SofficeProgram.find(soffice, System.getenv().getOrDefault("PATH", ""));
        Standing standing =
                conversion.isPossible() ? Standing.THERE : now.isPresent() ? Standing.AFTER_RESTART : Standing.MISSING;
        return new Aid(
                Kind.LIBREOFFICE,
                standing,
                now.map(Path::toString).orElse(null),
                null,
                APT + "libreoffice-writer-nogui libreoffice-calc-nogui");
    }

    private static Aid fonts() {
        Map<String, String> wanted = Map.of(
                "LiberationSerif-Regular.ttf", "fonts-liberation2", "NotoSansKhmer-Regular.ttf", "fonts-noto-core");
        List<String> missing = wanted.entrySet().stream()
                .filter(font -> FONTS.stream().noneMatch(folder -> holds(folder, font.getKey())))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        return new Aid(
                Kind.FONTS,
                missing.isEmpty() ? Standing.THERE : Standing.MISSING,
                null,
                null,
                APT + String.join(" ", missing.isEmpty() ? List.of("fonts-liberation2", "fonts-noto-core") : missing));
    }

    private static boolean holds(Path folder, String font) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> found = Files.find(
                folder,
                DEEP,
                (file, facts) -> String.valueOf(file.getFileName()).equals(font),
                FileVisitOption.FOLLOW_LINKS)) {
            return found.findAny().isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
