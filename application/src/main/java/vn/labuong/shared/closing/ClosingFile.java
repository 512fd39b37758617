package vn.labuong.shared.closing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The ledger as a file of lines, each {@code moment TAB id TAB kind TAB subject}; lines with {@code #} are for people. It is
 * only added to. An entry may stand in it twice, and the last line may be torn by a loss of power.
 */
public final class ClosingFile {

    /** Its name in the data folder and beside the backups. */
    public static final String NAME = "taken-back.tsv";

    private static final String HEAD = "# La Buong: taken back from the public, or opened again. Keep with the backups:"
            + " a restore needs it. moment, id, kind, subject\n";

    private ClosingFile() {}

    /** A line that is no entry. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        Unreadable(int line) {
            super("Line " + line + " is no entry");
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    /** The entries in the order of their moments, each once; none where there is no file. */
    public static List<Closing> read(Path file) throws IOException, Unreadable {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String[] lines = text.split("\n", -1);
        List<Closing> entries = new ArrayList<>();
        // What follows the last line break was torn, or is nothing.
        for (int i = 0; i < lines.length - 1; i++) {
            if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
                entries.add(entry(lines[i], i + 1));
            }
        }
        return union(entries);
    }

    private static Closing entry(String line, int number) throws Unreadable {
        String[] cells = line.split("\t", -1);
        try {
            if (cells.length == 4 && !cells[2].isEmpty() && !cells[3].isEmpty()) {
                return new Closing(UUID.fromString(cells[1]), Instant.parse(cells[0]), cells[2], cells[3]);
            }
        } catch (DateTimeException | IllegalArgumentException noEntry) {
            // Told below.
        }
        throw new Unreadable(number);
    }

    /** All entries in the order of their moments, each once. */
    public static List<Closing> union(Collection<Closing> entries) {
        Map<UUID, Closing> once = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparing(Closing::at).thenComparing(Closing::id))
                .forEach(entry -> once.putIfAbsent(entry.id(), entry));
        return List.copyOf(once.values());
    }

    /** Adds the entries and waits until they are on the disk. */
    public static void append(Path file, Collection<Closing> entries) throws IOException {
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            StringBuilder lines = new StringBuilder(out.size() == 0 ? HEAD : isTorn(out) ? "\n" : "");
            for (Closing entry : entries) {
                lines.append(entry.at()).append('\t').append(entry.id()).append('\t');
                lines.append(entry.kind()).append('\t').append(entry.subject()).append('\n');
            }
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
            out.position(out.size());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    private static boolean isTorn(FileChannel file) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        file.read(last, file.size() - 1);
        return last.get(0) != '\n';
    }
}
