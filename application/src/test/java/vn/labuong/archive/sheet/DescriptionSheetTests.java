package vn.labuong.archive.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.Level;
import vn.labuong.archive.item.AboutWhat;
import vn.labuong.archive.item.Creator;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.Detail;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Item;
import vn.labuong.archive.item.People;
import vn.labuong.archive.item.Place;
import vn.labuong.archive.item.TaggedText;
import vn.labuong.archive.item.TextField;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.text.Texts;

/** Export then import changes nothing; what a sheet cannot say plainly is refused; nothing is lost by an empty cell. */
class DescriptionSheetTests {

    private static final List<String> PIECES = List.of(
            "Quyền trẻ em",
            "=HYPERLINK(\"x\")",
            "'=1",
            "''-2",
            "a|b\\c",
            "dòng một\ndòng hai",
            "\"ngoặc\", phẩy; chấm",
            "សិទ្ធិមនុស្ស",
            "[[xóa]]",
            "  hai  cách",
            "-5",
            "@x",
            "+84",
            "'",
            "a\u200bb",
            "1.000",
            "05/06/2024");

    private static Item item(Description words) {
        return new Item(
                ItemId.fresh(), "TL-000001", Item.State.DRAFT, words, 3, Instant.EPOCH, "a", Instant.EPOCH, null, null);
    }

    private static List<SheetRow> rows(String sheet) {
        return ((DescriptionSheet.Sheet) DescriptionSheet.read("a.csv", sheet.getBytes(StandardCharsets.UTF_8))).rows();
    }

    @Test
    void comesBackUnchangedWhateverIsSaid() {
        Random random = new Random(20261125);
        for (int round = 0; round < 300; round++) {
            List<Item> items = new ArrayList<>();
            for (int at = 0; at < 1 + random.nextInt(4); at++) {
                items.add(item(words(random)));
            }
            List<SheetRow> rows = rows(DescriptionSheet.write(items));
            assertThat(rows).hasSameSizeAs(items);
            for (int at = 0; at < items.size(); at++) {
                SheetRow.Laid laid = rows.get(at).over(items.get(at).description());
                assertThat(laid.problems()).isEmpty();
                assertThat(laid.description()).isEqualTo(items.get(at).description());
                // Laid over nothing it says the same again.
                Description bare = Description.unread(ItemKind.TEXT, "x", null);
                assertThat(rows.get(at).over(withoutTexts(bare)).description())
                        .isEqualTo(items.get(at).description());
                assertThat(rows.get(at).version()).isEqualTo(Optional.of(3));
            }
        }
    }

    private static Description withoutTexts(Description words) {
        Draft draft = new Draft(words);
        draft.texts.clear();
        return draft.description();
    }

    private static Description words(Random random) {
        Draft draft = new Draft(Description.unread(any(random, ItemKind.values()), "x", null));
        draft.texts.clear();
        draft.level = any(random, Level.values());
        draft.people = any(random, People.values());
        draft.embargo = random.nextBoolean() ? null : LocalDate.of(2027, 1, 1).plusDays(random.nextInt(900));
        draft.agency = random.nextBoolean() ? null : AgencyId.of("ag91.so-vhtt");
        draft.task = random.nextBoolean() ? null : new Description.TaskOf("AG-2023-2028", "V.1");
        draft.funded = random.nextBoolean() ? null : (Boolean) random.nextBoolean();
        draft.language = random.nextBoolean() ? null : "km";
        draft.dated = random.nextBoolean() ? null : EdtfDate.parse("197X~").orElseThrow();
        draft.completed = random.nextBoolean() ? null : (Integer) (1990 + random.nextInt(40));
        for (TextField field : TextField.values()) {
            for (String lang : List.of("vi", "en", "km", "und")) {
                for (int at = 0; at < random.nextInt(3); at++) {
                    draft.put(new TaggedText(
                            field, at, lang, Texts.cleanLines(piece(random)), any(random, TaggedText.Status.values())));
                }
            }
        }
        Map<Detail, String> details = new TreeMap<>();
        for (Detail detail : Detail.values()) {
            if (random.nextInt(3) == 0) {
                details.put(detail, Texts.clean(piece(random)));
            }
        }
        draft.details.putAll(details);
        for (int at = 0; at < random.nextInt(4); at++) {
            draft.creators.add(
                    new Creator("x" + piece(random) + "x", any(random, Creator.Role.values()), draft.agency));
            draft.places.add(new Place(draft.agency, "Núi " + at));
            draft.subjects.add(new AboutWhat(any(random, AboutWhat.Scheme.values()), "c" + at));
        }
        Set<Object> once = new HashSet<>(draft.subjects);
        draft.subjects.removeIf(subject -> !once.remove(subject));
        return draft.description();
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size())).strip();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title,code",
                "title[vi],title[vi]",
                "title[*],code",
                "title[],code",
                "dc.title[vi],code",
                "creator,creator#1",
                "code,Code",
                "level[vi],code",
                ",code",
                "title[vi]#0,code"
            })
    void stopsAtHeadersThatAreNotPlain(String header) {
        assertThat(DescriptionSheet.read("a.csv", (header + "\r\na,b\r\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DescriptionSheet.Unusable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "date,05/06/2024",
        "embargo_until,2024-5-1",
        "level,open",
        "people,maybe",
        "completed_year,24",
        "creator,a|b|c|d",
        "language,fr",
        "budget_funded,có",
        "subject,CRC",
        "kind,[[DELETE]]",
        "agency,Sở Tư pháp"
    })
    void refusesCellsThatItWouldHaveToGuess(String column, String value) {
        SheetRow row = rows(column + "\r\n" + value + "\r\n").get(0);
        assertThat(row.over(Description.unread(ItemKind.TEXT, "x", null)).problems())
                .singleElement()
                .asString()
                .contains(value);
    }

    @Test
    void readsWhatSpreadsheetsOfOtherCountriesSave() {
        String sheet = "title[vi];date\n\"Một; hai\nba\";2024-05\n\n;\n=1+1;\n";
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            byte[] bytes = ("\uFEFF" + sheet).getBytes(charset);
            DescriptionSheet.Sheet read = (DescriptionSheet.Sheet) DescriptionSheet.read("a.csv", bytes);
            assertThat(read.rows()).extracting(SheetRow::number).containsExactly(2, 6);
            Description words = read.rows()
                    .get(0)
                    .over(Description.unread(ItemKind.TEXT, "x", null))
                    .description();
            assertThat(words.values(TextField.TITLE, "vi")).containsExactly("Một; hai\nba");
        }
        byte[] old = "title[vi]\n\u00e2m\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(DescriptionSheet.read("a.csv", old))
                .isEqualTo(new DescriptionSheet.Unusable("archive.sheet.encoding", List.of()));
    }

    @Test
    void leavesAloneWhatIsEmptyAndDeletesOnlyWhenTold() {
        Description before = words(new Random(7));
        SheetRow row = rows("title[vi],title[en],agency,creator#1\r\n,,,\"\"\r\nx,,,\r\n")
                .get(0);
        assertThat(row.over(before).description().texts())
                .filteredOn(text ->
                        !(text.field() == TextField.TITLE && text.language().equals("vi") && text.position() == 0))
                .containsExactlyElementsOf(before.texts().stream()
                        .filter(text -> !(text.field() == TextField.TITLE
                                && text.language().equals("vi")
                                && text.position() == 0))
                        .toList());
        SheetRow delete = rows("agency,creator#1\r\n[[DELETE]],[[DELETE]]\r\n").get(0);
        Description after = delete.over(before).description();
        assertThat(after.agency()).isNull();
        assertThat(after.creators()).hasSize(Math.max(0, before.creators().size() - 1));
    }
}
