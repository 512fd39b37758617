package vn.labuong.archive.guard;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Looks at a file before any decoder does: its kind by its first bytes, and whether its structure asks for more memory or
 * work than a file may.
 *
 * <p>Reads through small windows, so costs little memory whatever the file's size; packages are unpacked to nowhere while
 * counting; only a PDF's structure needs a parser, which runs in a child with caps.
 */
public final class HostileFileCheck {

    private static final Set<FileKind> MAY_NOT_POSE = Set.of(
            FileKind.UNKNOWN, FileKind.HTML, FileKind.JSON, FileKind.XML, FileKind.TEXT, FileKind.SVG, FileKind.PDF);

    private final GuardSettings limits;
    private final Child child;

    public HostileFileCheck(GuardSettings limits, Child child) {
        this.limits = limits;
        this.child = child;
    }

    /** The kind by the first bytes alone; packages of office documents are still {@link FileKind#ZIP}. */
    public static FileKind kind(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Magic.of(in.readNBytes(Magic.LOOKED_AT));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Looks at one file.
     *
     * @param name as it came; only its extension is looked at
     * @throws UncheckedIOException where the file itself cannot be read from its disk
     */
    public Verdict check(Path file, FileName name) {
        FileKind kind = kind(file);
        if (kind == FileKind.EMPTY) {
            return new Refusal("empty").verdict();
        }
        var look = new Look(limits);
        try (Bytes in = new Bytes(file)) {
            refusePosing(kind, name.extension());
            FileKind seen = structure(kind, file, in, look);
            return new Verdict.Safe(look.facts(seen, in.size(), name.extension()));
        } catch (Refusal refusal) {
            return refusal.verdict();
        } catch (Bytes.Broken broken) {
            return new Refusal("broken", kind).verdict();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A package, page or text that calls itself a picture or a recording is after a reader's weakness. */
    private static void refusePosing(FileKind kind, String extension) throws Refusal {
        boolean picture = isOf(FileKind.Family.IMAGE, extension);
        boolean recording = isOf(FileKind.Family.MEDIA, extension);
        boolean drawing = kind == FileKind.SVG && FileKind.SVG.extensions().contains(extension);
        boolean poses = MAY_NOT_POSE.contains(kind) || kind.family() == FileKind.Family.PACKAGE || kind.isZip();
        if ((picture || recording) && poses && !drawing) {
            // Recordings have more forms than first bytes tell apart; ffmpeg judges those.
            if (recording && kind == FileKind.UNKNOWN) {
                return;
            }
            throw new Refusal("posing", extension, kind);
        }
    }

    private static boolean isOf(FileKind.Family family, String extension) {
        return Arrays.stream(FileKind.values())
                .anyMatch(kind -> kind.family() == family && kind.extensions().contains(extension));
    }

    private FileKind structure(FileKind kind, Path file, Bytes in, Look look) throws IOException {
        switch (kind) {
            case JPEG -> JpegLook.look(in, look);
            case PNG -> PngLook.look(in, look);
            case GIF -> OtherPictures.gif(in, look);
            case TIFF -> TiffLook.pages(in, look);
            case WEBP -> OtherPictures.webp(in, look);
            case BMP -> OtherPictures.bmp(in, look);
            case HEIC -> OtherPictures.heic(in, look);
            case SVG -> {
                try (var drawing = new BufferedInputStream(Files.newInputStream(file))) {
                    SvgLook.look(drawing, look);
                }
            }
            case PDF -> {
                Trailing.refusePackageAtEnd(in);
                pdf(file, look);
            }
            default -> {}
        }
        in.littleEndian(false);
        if (kind.family() == FileKind.Family.IMAGE) {
            Trailing.refusePackageAtEnd(in);
        }
        return kind.isZip() ? ZipLook.look(file, in, kind, look) : kind;
    }

    private void pdf(Path file, Look look) throws IOException {
        Duration time = limits.pdfTime();
        var caps = new ChildLimits(limits.pdfMemory().toBytes(), time, time.multipliedBy(2), 16 << 20);
        List<String> arguments = List.of(
                file.toAbsolutePath().toString(), String.valueOf(limits.pixels()), String.valueOf(limits.pages()));
        String line = child.<String>run(
                        ChildJob.java(PdfLook.class, arguments, caps),
                        (folder, said) -> Files.readString(folder.resolve(PdfLook.ANSWER)))
                .fold(answer -> answer, failed -> "no archive.guard.broken PDF", cap -> "no " + cap.reason());
        String[] words = line.split(" ", -1);
        if (!words[0].equals("ok") || words.length < 2) {
            String reason = words.length < 2 ? "broken" : words[1].replace("archive.guard.", "");
            throw new Refusal(reason, (Object[]) Arrays.copyOfRange(words, Math.min(2, words.length), words.length));
        }
        look.pages(Integer.parseInt(words[1]));
        Arrays.stream(words).skip(2).map(Facts.Trait::valueOf).forEach(look::trait);
    }
}
