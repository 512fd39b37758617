package vn.labuong.archive.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.labuong.shared.opc.GuardedInflation;

/** A package of XML parts, opened by its directory; parts are inflated as they are read and never beyond the limits. */
final class GuardedZip implements Closeable {

    private static final int MOST_ENTRIES = 20_000;

    /** One XML part; a book of 1,500 pages has some 60 MB. */
    private static final long MOST_OF_PART = 512L << 20;

    /** XML of office programs shrinks about 40 times, a bomb 1,000 times. */
    private static final int MOST_RATIO = 250;

    private static final long SMALL = 2L << 20;

    private final ZipFile zip;

    private GuardedZip(ZipFile zip) {
        this.zip = zip;
    }

    static GuardedZip open(Path file) throws IOException {
        try {
            var zip = new ZipFile(file.toFile());
            if (zip.size() > MOST_ENTRIES) {
                zip.close();
                throw Refusal.because(Extraction.Reason.SWOLLEN, "");
            }
            return new GuardedZip(zip);
        } catch (ZipException broken) {
            throw Refusal.because(Extraction.Reason.BROKEN, "");
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Names of the parts that match, in the order of the numbers in them. */
    List<String> parts(String pattern) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.matches(pattern))
                .sorted(Comparator.comparingInt(GuardedZip::number).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int number(String name) {
        var digits = name.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }

    /** The part's bytes as they are inflated; a missing part ends the reading. */
    InputStream stream(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw Refusal.because(Extraction.Reason.BROKEN, name);
        }
        return new GuardedInflation(zip.getInputStream(entry), (piece, inflated) -> {
            boolean swollen = inflated > SMALL && inflated > MOST_RATIO * Math.max(1, entry.getCompressedSize());
            if (inflated > MOST_OF_PART || swollen) {
                throw Refusal.because(Extraction.Reason.SWOLLEN, name);
            }
        });
    }

    /** The beginning of a part as text, for a look at what it is. */
    String head(String name) throws IOException {
        try (var in = stream(name)) {
            return new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
