package vn.labuong.archive.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.guard.Child;
import vn.labuong.archive.guard.FileName;
import vn.labuong.archive.guard.GuardSettings;
import vn.labuong.archive.guard.HostileFileCheck;
import vn.labuong.archive.guard.Verdict;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.DescriptionCheck;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.sheet.DescriptionSheet;
import vn.labuong.archive.sheet.SheetRow;
import vn.labuong.archive.sound.CaptionName;
import vn.labuong.shared.text.Csv;

/** The model folder as it lies on the disk: what it must hold, and that it is the same at each writing. */
class DemoFolderTests {

    private static final long LARGEST = 1_000_000;
    private static final long ALL = 25_000_000;

    @TempDir
    static Path folder;

    private static List<Csv.Row> rows = List.of();

    @BeforeAll
    static void written() throws IOException {
        DemoFolder.Written written = DemoFolder.whole().write(folder);
        System.out.printf("Demonstration folder: %d files, %d bytes%n", written.files(), written.bytes());
        assertThat(written.bytes()).isEqualTo(sum()).isLessThan(ALL);
        rows = Csv.rows(Files.readString(folder.resolve("metadata.csv")));
    }

    private static List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static long sum() {
        return files().stream().mapToLong(DemoFolderTests::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<String, String> digests(Path of) throws IOException, NoSuchAlgorithmException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> all = Files.walk(of)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(of.relativize(file).toString(), HexFormat.of().formatHex(sum));
            }
        }
        return digests;
    }

    private static Set<String> values(String column) {
        return rows.stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    private static long count(String column, String value) {
        return rows.stream().filter(row -> row.get(column).equals(value)).count();
    }

    @Test
    void hasOneHundredAndTwentyItemsOfEveryKindInThreeLanguages() {
        assertThat(rows).hasSizeGreaterThanOrEqualTo(120);
        assertThat(values("kind"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ItemKind.values()).map(ItemKind::code).toList());
        for (String lang : DemoWords.LANGUAGES) {
            assertThat(count("language", lang)).as(lang).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void touchesEveryRightAndConventionOfThePlan() {
        assertThat(values("subject#2"))
                .contains(
                        "convention|ICCPR",
                        "convention|ICESCR",
                        "convention|CEDAW",
                        "convention|CERD",
                        "convention|CRC",
                        "convention|CRPD",
                        "convention|CAT");
        List<String> recommended = List.of("recommendation|3.63", "recommendation|3.67", "recommendation|3.86");
        assertThat(rows.stream().flatMap(row -> Stream.of(row.get("subject#2"), row.get("subject#3"))))
                .containsAll(recommended);
        assertThat(values("subject#1"))
                .contains(
                        "concept|children",
                        "concept|disability",
                        "concept|women",
                        "concept|migrants",
                        "concept|work",
                        "concept|religion",
                        "concept|expression",
                        "concept|torture",
                        "concept|racial-discrimination",
                        "concept|minorities",
                        "concept|trafficking",
                        "concept|treaties");
        assertThat(values("task"))
                .contains("AG-2023-2028|VII.2", "AG-2023-2028|VII.3", "AG-2023-2028|VII.4", "AG-2023-2028|VII.5")
                .contains("AG-2023-2028|VII.6", "AG-2023-2028|VII.7", "AG-2023-2028|VII.8", "AG-2023-2028|VII.9")
                .contains("AG-2023-2028|VII.10", "AG-2023-2028|VII.11");
    }

    @Test
    void spellsPeaceBothWaysInDifferentItems() {
        Set<String> old = new HashSet<>();
        Set<String> today = new HashSet<>();
        for (Csv.Row row : rows) {
            String words = row.get("title[vi]") + " " + row.get("abstract[vi]");
            if (words.contains("hoà bình")) {
                old.add(row.get("file"));
            }
            if (words.toLowerCase(Locale.ROOT).contains("hòa bình")) {
                today.add(row.get("file"));
            }
        }
        assertThat(old).hasSizeGreaterThan(2).isNotEqualTo(today);
        assertThat(today).hasSizeGreaterThan(2).anyMatch(file -> !old.contains(file));
    }

    @Test
    void standsInEveryFormerDistrictOfAnGiang() {
        assertThat(values("place#1").stream().filter(place -> place.startsWith("ag.")))
                .hasSize(11);
    }

    @Test
    void isMarkedAsDemonstrationThroughout() {
        assertThat(values("demonstration")).containsExactly("true");
        for (String lang : DemoWords.LANGUAGES) {
            assertThat(values("note[" + lang + "]"))
                    .singleElement()
                    .isEqualTo(DemoWords.read().notice(lang));
        }
    }

    @Test
    void answersForPeopleRightsDatesAndLevels() {
        assertThat(values("people")).containsExactly("none");
        assertThat(values("rights")).hasSizeGreaterThanOrEqualTo(5).allMatch(uri -> uri.startsWith("http"));
        assertThat(values("date"))
                .hasSizeGreaterThanOrEqualTo(15)
                .allMatch(date -> EdtfDate.parse(date).isPresent());
        assertThat(count("level", "public")).isGreaterThan(110);
        assertThat(count("level", "sealed")).isEqualTo(1);
        assertThat(count("level", "staff")).isEqualTo(3);
        assertThat(rows.stream().filter(row -> !row.get("embargo_until").isEmpty()))
                .hasSize(1);
    }

    @Test
    void isDescribedByASheetOfWhichNothingIsRefused() throws IOException {
        DescriptionSheet.Sheet sheet = (DescriptionSheet.Sheet)
                DescriptionSheet.read("metadata.csv", Files.readAllBytes(folder.resolve("metadata.csv")));
        for (SheetRow row : sheet.rows()) {
            SheetRow.Laid laid = row.over(Description.unread(ItemKind.TEXT, "?", null));
            assertThat(laid.problems()).as(row.file().toString()).isEmpty();
            assertThat(DescriptionCheck.problems(laid.description()))
                    .as(row.file().toString())
                    .isEmpty();
            assertThat(laid.description().demonstration()).isTrue();
        }
        assertThat(sheet.rows()).hasSameSizeAs(rows);
    }

    @Test
    void holdsNothingThatTheGuardRefuses(@TempDir Path work) {
        HostileFileCheck check = new HostileFileCheck(GuardSettings.standard(), new Child(work, Clock.systemUTC()));
        // Those of PDF are looked at in a process of their own, which takes its time: one stands for all.
        Set<String> seen = new HashSet<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (!name.endsWith(".pdf") || seen.add("pdf")) {
                assertThat(check.check(file, FileName.of(name))).as(name).isInstanceOf(Verdict.Safe.class);
            }
        }
    }

    @Test
    void givesNoTitleTwiceInAnyLanguage() {
        for (String lang : DemoWords.LANGUAGES) {
            assertThat(rows.stream().map(row -> row.get("title[" + lang + "]")))
                    .as(lang)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void holdsNoFileTwiceAndNoneThatIsEmptyOrLarge() throws Exception {
        Map<String, String> digests = digests(folder);
        assertThat(new HashSet<>(digests.values())).hasSameSizeAs(digests.keySet());
        assertThat(files()).allSatisfy(file -> assertThat(size(file)).isBetween(1L, LARGEST));
        assertThat(digests)
                .containsKeys(rows.stream().map(row -> row.get("file")).toArray(String[]::new));
    }

    @Test
    void writesTheSameBytesEachTime(@TempDir Path again) throws Exception {
        DemoFolder.whole().write(again);
        assertThat(digests(again)).isEqualTo(digests(folder));
    }

    @Test
    void laysCaptionsInThreeLanguagesBesideTheFilm() throws IOException {
        List<String> tracks = files().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".vtt"))
                .toList();
        assertThat(tracks)
                .flatExtracting(track -> CaptionName.fitting(track, List.of("one-day.mp4")))
                .extracting(CaptionName.Match::language)
                .containsExactlyInAnyOrder(Optional.of("vi"), Optional.of("en"), Optional.of("km"));
        assertThat(Files.readString(folder.resolve("film/one-day.km.vtt"), StandardCharsets.UTF_8))
                .startsWith("WEBVTT")
                .contains("សន្តិភាព");
    }
}
