package vn.labuong.archive.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.guard.FileKind;
import vn.labuong.archive.guard.FileName;
import vn.labuong.archive.guard.HostileFileCheck;
import vn.labuong.archive.guard.Verdict;
import vn.labuong.archive.guard.Zip;
import vn.labuong.archive.guard.ZipMember;
import vn.labuong.archive.ingest.ArrivedName;
import vn.labuong.archive.ingest.KindOfItem;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.sheet.DescriptionSheet;
import vn.labuong.archive.sheet.SheetRow;
import vn.labuong.archive.sound.CaptionName;
import vn.labuong.organisation.AgencyId;

/**
 * Makes rows of a folder, a single file, or a sheet with the files that it names. Always in the same order, so that a
 * second reading can go on where the first stopped. Links are not followed; packages are opened one level deep.
 */
final class FolderReading {

    private static final int MOST_IN_A_PACKAGE = 20_000;
    private static final String SHEET = "metadata";

    private final Path root;
    private final @Nullable AgencyId agency;
    private final HostileFileCheck check;
    private final List<FolderRow> rows = new ArrayList<>();

    private FolderReading(Path root, @Nullable AgencyId agency, HostileFileCheck check) {
        this.root = root;
        this.agency = agency;
        this.check = check;
    }

    /** What there is to take. */
    sealed interface Read {}

    /** Rows in a stable order. */
    record Rows(List<FolderRow> rows) implements Read {}

    /** Nothing can be taken: message key and what it names. */
    record Unusable(String key, List<String> arguments) implements Read {}

    /** Reads a folder (with {@code metadata.csv} or {@code metadata.xlsx} where there is one), a sheet, or one file. */
    static Read read(Path path, @Nullable AgencyId agency, HostileFileCheck check) {
        try {
            if (Files.isDirectory(path)) {
                Optional<Path> sheet = sheetIn(path);
                FolderReading reading = new FolderReading(path, agency, check);
                return sheet.isPresent() ? reading.sheet(sheet.get()) : reading.files();
            }
            Path parent = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
            FolderReading reading = new FolderReading(parent, agency, check);
            return isSheet(path) ? reading.sheet(path) : reading.one(path);
        } catch (IOException fault) {
            return new Unusable(
                    "archive.folder.unreadable", List.of(path.toString(), String.valueOf(fault.getMessage())));
        }
    }

    private static Optional<Path> sheetIn(Path folder) {
        return Stream.of(SHEET + ".csv", SHEET + ".xlsx")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static boolean isSheet(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).matches(".*\\.(csv|xlsx)");
    }

    private Read one(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new Unusable("archive.folder.unreadable", List.of(file.toString(), ""));
        }
        add(file);
        return new Rows(rows);
    }

    private Read files() throws IOException {
        for (Path file : all()) {
            add(file);
        }
        return new Rows(CaptionRows.beside(rows));
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private void add(Path file) throws IOException {
        String path = root.relativize(file.toAbsolutePath().startsWith(root) ? file.toAbsolutePath() : file)
                .toString();
        if (HostileFileCheck.kind(file) == FileKind.ZIP) {
            addPackage(file, path);
        } else {
            add(path, FileName.of(String.valueOf(file.getFileName())), () -> Files.newInputStream(file));
        }
    }

    /**
     * A package that must not be opened is a row of its own, which the stages then refuse with their reason; so is a
     * document, spreadsheet or book that is written as a package.
     */
    private void addPackage(Path file, String path) {
        FileName name = FileName.of(String.valueOf(file.getFileName()));
        boolean unpacks = check.check(file, name) instanceof Verdict.Safe safe
                && safe.facts().kind() == FileKind.ZIP;
        if (!unpacks) {
            add(path, name, () -> Files.newInputStream(file));
            return;
        }
        Zip zip = Zip.read(file, MOST_IN_A_PACKAGE);
        List<ZipMember> members =
                zip.members().stream().filter(member -> !member.isFolder()).toList();
        for (ZipMember member : members) {
            add(path + "!/" + member.name().shown(), member.name().base(), () -> zip.content(member));
        }
    }

    private void add(String path, FileName name, FolderRow.Bytes bytes) {
        ArrivedName arrived = ArrivedName.of(name);
        rows.add(new FolderRow(
                rows.size() + 1,
                path,
                arrived,
                bytes,
                Description.unread(ItemKind.TEXT, arrived.shown(), agency),
                null,
                List.of(),
                null));
    }

    private Read sheet(Path sheet) throws IOException {
        DescriptionSheet.Reading read =
                DescriptionSheet.read(String.valueOf(sheet.getFileName()), Files.readAllBytes(sheet));
        if (read instanceof DescriptionSheet.Unusable unusable) {
            return new Unusable(unusable.key(), unusable.arguments());
        }
        Map<String, List<Path>> byName = new LinkedHashMap<>();
        for (Path file : all()) {
            if (!file.equals(sheet)) {
                byName.computeIfAbsent(nfc(root.relativize(file).toString()), any -> new ArrayList<>())
                        .add(file);
            }
        }
        List<FolderRow> described = new ArrayList<>();
        for (SheetRow row : ((DescriptionSheet.Sheet) read).rows()) {
            described.add(described(row, byName));
        }
        return new Rows(CaptionRows.beside(withCaptions(described, byName.values())));
    }

    /** A sheet describes items: caption files beside the recordings that it names need no line of their own. */
    private List<FolderRow> withCaptions(List<FolderRow> described, Collection<List<Path>> files) throws IOException {
        Set<String> named = described.stream().map(FolderRow::path).collect(Collectors.toSet());
        int last = described.stream().mapToInt(FolderRow::position).max().orElse(0);
        for (List<Path> alike : files) {
            for (Path file : alike) {
                if (CaptionName.isOne(String.valueOf(file.getFileName()))
                        && !named.contains(root.relativize(file).toString())) {
                    add(file);
                }
            }
        }
        List<FolderRow> all = new ArrayList<>(described);
        for (FolderRow row : CaptionRows.beside(
                Stream.concat(described.stream(), rows.stream()).toList())) {
            if (row.beside() != null && !named.contains(row.path())) {
                all.add(row.at(++last));
            }
        }
        return all;
    }

    private FolderRow described(SheetRow row, Map<String, List<Path>> byName) {
        String named = row.file().orElse("");
        List<Path> found = byName.getOrDefault(nfc(named), List.of());
        Path exact = found.stream()
                .filter(file -> root.relativize(file).toString().equals(named))
                .findFirst()
                .orElse(found.size() == 1 ? found.get(0) : null);
        ItemKind kind = exact == null ? ItemKind.TEXT : KindOfItem.of(kind(exact));
        SheetRow.Laid laid = row.over(Description.unread(kind, named.isEmpty() ? "?" : named, agency));
        List<String> problems = new ArrayList<>(laid.problems());
        BiFunction<String, Path, FolderRow> made = (path, file) -> new FolderRow(
                row.number(),
                path,
                ArrivedName.of(FileName.of(
                        file.getFileName() == null ? path : file.getFileName().toString())),
                () -> Files.newInputStream(file),
                laid.description(),
                row.code().orElse(null),
                problems,
                null);
        if (exact == null) {
            problems.add("file: " + named);
            return made.apply(named, root);
        }
        return made.apply(root.relativize(exact).toString(), exact);
    }

    /** What a file is by its bytes, for rows that do not say it; a package has to be looked into. */
    private FileKind kind(Path file) {
        FileKind kind = HostileFileCheck.kind(file);
        return kind == FileKind.ZIP
                        && check.check(file, FileName.of(String.valueOf(file.getFileName())))
                                instanceof Verdict.Safe safe
                ? safe.facts().kind()
                : kind;
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
