package vn.labuong.shared.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the files of a data folder are cut: a folder of an OCFL object or one named by an id is one piece, since it changes
 * as a whole; of the rest every file. All is taken that is not named as left out.
 */
final class DataPieces {

    /** What is left out, and why. */
    static final Map<String, String> LEFT_OUT = new TreeMap<>(Map.ofEntries(
            Map.entry("postgresql", "saved as tables"),
            Map.entry("search", "made again from the database"),
            Map.entry("archive/children", "work"),
            Map.entry("archive/demo-folder", "made again"),
            Map.entry("archive/fetched", "fetched again"),
            Map.entry("archive/recognise", "laid out again"),
            Map.entry("archive/redacting", "work"),
            Map.entry("archive/tools", "laid out again"),
            Map.entry("archive/trials", "work"),
            Map.entry("archive/uploading", "sent again by the browser"),
            Map.entry("archive/work", "work"),
            Map.entry("backup", "of this machine"),
            Map.entry("labuong.lock", "of a process"),
            Map.entry("secrets/backup.key", "kept by the operator"),
            Map.entry("secrets/database.properties", "made anew"),
            Map.entry("taken-back.tsv", "beside the backups")));

    private static final Pattern BEFORE = Pattern.compile("before-\\d{8}T\\d{6}Z|\\.restoring-.*");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String OBJECT = "0=ocfl_object_";
    private static final String PART = ".part";

    private static final String ARRIVING = "archive/arriving";

    private final Path data;
    private final Path held;

    DataPieces(Path data) {
        this.data = data;
        this.held = data.resolve("backup/held");
    }

    /**
     * Holds on to the files that are just arriving, by a second name: their rows may be in the snapshot while the product
     * moves them into the store. Called before and after the snapshot begins.
     */
    void hold() throws IOException {
        Files.createDirectories(held);
        Path arriving = data.resolve(ARRIVING);
        if (!Files.isDirectory(arriving)) {
            return;
        }
        try (Stream<Path> all = Files.list(arriving)) {
            for (Path one : all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                try {
                    Files.createLink(held.resolve(one.getFileName().toString()), one);
                } catch (NoSuchFileException | FileAlreadyExistsException goneOrHeld) {
                    // Nothing is left to be held.
                }
            }
        }
    }

    /** Lets go of what {@link #hold} held, also that of an earlier run. */
    void release() throws IOException {
        Folders.delete(held);
    }

    /** Whether the file is one that may still be being written: then no row names it yet. */
    boolean isArriving(Unit unit) {
        return unit.path().startsWith(ARRIVING + "/");
    }

    /** A part of the data folder, by the path below it. */
    record Unit(String path, boolean folder) {}

    /** A file of a unit as it stands: a change of it shows in its length or its time. */
    record Stamp(String path, long size, long time) {}

    List<Unit> units() throws IOException {
        List<Unit> units = new ArrayList<>();
        if (Files.isDirectory(held)) {
            try (Stream<Path> all = Files.list(held)) {
                all.sorted().forEach(one -> units.add(new Unit(ARRIVING + "/" + one.getFileName(), false)));
            }
        }
        collect(data, units);
        return units;
    }

    private void collect(Path folder, List<Unit> units) throws IOException {
        List<Path> inside;
        try (Stream<Path> all = Files.list(folder)) {
            inside = all.sorted().toList();
        } catch (NoSuchFileException goneMeanwhile) {
            return;
        }
        boolean whole = folder.getFileName() != null
                && ID.matcher(folder.getFileName().toString()).matches();
        for (Path one : inside) {
            whole |= one.getFileName().toString().startsWith(OBJECT);
        }
        if (whole) {
            units.add(new Unit(name(folder), true));
            return;
        }
        for (Path one : inside) {
            if (isLeftOut(one)) {
                continue;
            }
            if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                collect(one, units);
            } else if (Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
                units.add(new Unit(name(one), false));
            }
        }
    }

    private boolean isLeftOut(Path one) {
        String name = name(one);
        return name.equals(ARRIVING)
                || LEFT_OUT.containsKey(name)
                || name.endsWith(PART)
                || BEFORE.matcher(name).matches();
    }

    private String name(Path one) {
        return data.relativize(one).toString();
    }

    /** The files of the unit, in the order of their names; none where it is gone. */
    List<Stamp> stamps(Unit unit) throws IOException {
        Path root = file(unit.path());
        List<Path> files = new ArrayList<>();
        if (!unit.folder()) {
            files.add(root);
        } else {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
                        .sorted()
                        .forEach(files::add);
            } catch (NoSuchFileException gone) {
                return new ArrayList<>();
            } catch (UncheckedIOException goneMeanwhile) {
                return stamps(unit);
            }
        }
        List<Stamp> stamps = new ArrayList<>();
        for (Path file : files) {
            try {
                BasicFileAttributes facts =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                stamps.add(new Stamp(
                        unit.folder() ? name(file) : unit.path(),
                        facts.size(),
                        facts.lastModifiedTime().toMillis()));
            } catch (NoSuchFileException goneMeanwhile) {
                // What is gone is not taken.
            }
        }
        return stamps;
    }

    Path file(String path) {
        return path.startsWith(ARRIVING + "/")
                ? held.resolve(path.substring(ARRIVING.length() + 1))
                : data.resolve(path);
    }

    /** How many bytes would be taken. */
    long bytes() throws IOException {
        long bytes = 0;
        for (Unit unit : units()) {
            for (Stamp stamp : stamps(unit)) {
                bytes += stamp.size();
            }
        }
        return bytes;
    }
}
