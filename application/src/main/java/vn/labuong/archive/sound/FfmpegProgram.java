package vn.labuong.archive.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import vn.labuong.archive.guard.Tool;

/** Finds ffmpeg: the machine's own, which its maintainers mend, else the one in the product's packages. */
final class FfmpegProgram {

    private static final String BUNDLED = "/ws/schild/jave/nativebin/ffmpeg-amd64";

    private FfmpegProgram() {}

    /** @param tools where the product's own program is laid out when it is needed (77 MB) */
    static Tool find(String setting, Path tools) {
        Tool machines = Tool.find("ffmpeg", setting.equals("bundled") ? "none" : setting, "ffmpeg");
        boolean mayBundled = setting.isBlank() || setting.equals("bundled");
        if (machines.isThere() || !mayBundled) {
            return machines;
        }
        return new Tool(machines.name(), bundled(tools), machines.bring());
    }

    private static Optional<Path> bundled(Path tools) {
        boolean suits = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        try (InputStream packed = suits ? FfmpegProgram.class.getResourceAsStream(BUNDLED) : null) {
            if (packed == null) {
                return Optional.empty();
            }
            Path program = tools.toAbsolutePath().resolve("ffmpeg-4.4.1");
            if (!Files.isExecutable(program)) {
                Files.createDirectories(tools);
                Path part = Files.createTempFile(tools.toAbsolutePath(), "ffmpeg", ".part");
                Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
                if (!part.toFile().setExecutable(true)) {
                    throw new IOException("cannot be made executable: " + part);
                }
                Files.move(part, program, StandardCopyOption.ATOMIC_MOVE);
            }
            return Optional.of(program);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
