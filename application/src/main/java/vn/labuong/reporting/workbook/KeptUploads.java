package vn.labuong.reporting.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Person;
import vn.labuong.shared.storage.DataFolder;
import vn.labuong.shared.workbook.WorkbookLimits;

/**
 * Uploads between the look at their difference and the taking over: one for each person and report, for an hour. They are
 * copies of what people still have; nothing else rests on them.
 */
@Component
class KeptUploads {

    private static final Duration LIFE = Duration.ofHours(1);

    private final DataFolder data;
    private final Clock clock;

    KeptUploads(DataFolder data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** Keeps no more of it than a form may have, so that a reader refuses the rest; gives the name of its content. */
    String keep(Person person, long report, InputStream in) {
        try {
            forgetOld();
            Path file = file(person, report);
            Path arriving = Files.createTempFile(folder(), "arriving-", ".part");
            try (var out = Files.newOutputStream(arriving)) {
                in.transferTo(new Limited(out, WorkbookLimits.FORM.bytes() + 1));
            }
            Files.setLastModifiedTime(arriving, FileTime.from(clock.instant()));
            Files.move(arriving, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return digest(file);
        } catch (IOException fault) {
            throw new UncheckedIOException("Upload not kept", fault);
        }
    }

    /** The upload of that content, while it is kept. */
    Optional<Path> find(Person person, long report, String content) {
        try {
            forgetOld();
            Path file = file(person, report);
            return Files.exists(file) && digest(file).equals(content) ? Optional.of(file) : Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException("Upload not readable", fault);
        }
    }

    void forget(Person person, long report) {
        try {
            Files.deleteIfExists(file(person, report));
        } catch (IOException fault) {
            throw new UncheckedIOException("Upload not removed", fault);
        }
    }

    private void forgetOld() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(folder())) {
            all = files.toList();
        }
        for (Path file : all) {
            if (Files.exists(file)
                    && Files.getLastModifiedTime(file)
                            .toInstant()
                            .isBefore(clock.instant().minus(LIFE))) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path file(Person person, long report) {
        return folder().resolve(person.id() + "-" + report + ".xlsx");
    }

    private Path folder() {
        return data.folder("uploads");
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Lets through so many bytes and drops the rest. */
    private static final class Limited extends java.io.FilterOutputStream {

        private long rest;

        Limited(java.io.OutputStream out, long most) {
            super(out);
            rest = most;
        }

        @Override
        public void write(int letter) throws IOException {
            if (rest > 0) {
                rest--;
                out.write(letter);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            int taken = (int) Math.min(rest, count);
            rest -= taken;
            out.write(bytes, from, taken);
        }
    }
}
