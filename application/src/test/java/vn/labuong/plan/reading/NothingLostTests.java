package vn.labuong.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.labuong.plan.reading.Word.cell;
import static vn.labuong.plan.reading.Word.header;
import static vn.labuong.plan.reading.Word.mergeRest;
import static vn.labuong.plan.reading.Word.mergeStart;
import static vn.labuong.plan.reading.Word.row;
import static vn.labuong.plan.reading.Word.tbl;
import static vn.labuong.plan.reading.Word.tc;
import static vn.labuong.plan.reading.Word.titled;
import static vn.labuong.plan.reading.Word.tr;
import static vn.labuong.plan.reading.Word.wide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever shape a table has, each of its words is in a value, in a source or in a doubt; and no file makes the reader fall. */
class NothingLostTests {

    private static final String[] NUMBERS = {"", "", "1", "2", "I", "a", "1.1", "III.5.a", "-", "x y", "đ)"};

    private static final String[] CONTENTS = {
        "",
        "Sở Tư pháp",
        "Hội Vô danh",
        "-nt-",
        "Như mục 1",
        "2024",
        "Hằng năm",
        "khi cần",
        "Các sở, ban, ngành",
        "I. Nhóm",
        "a) việc",
        "tiếp theo"
    };

    @TempDir
    Path folder;

    private final List<String> words = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void keepsEveryWordOfATableOfAnyShape(long seed) throws IOException {
        var random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            words.clear();
            var rows = new ArrayList<>(List.of(header(), row("1", word(), "Sở Tư pháp", "", "2024", "")));
            for (int at = random.nextInt(12); at >= 0; at--) {
                rows.add(anyRow(random));
            }
            var file = Word.save(folder, titled(tbl(rows.toArray(new String[0]))));

            assertThat(PlanJson.write(Reading.of(file)))
                    .as("seed %d round %d", seed, round)
                    .contains(words);
        }
    }

    private String anyRow(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> tr(wide(6, content(random)));
            case 1 -> tr(tc(number(random)), wide(5, content(random)));
            case 2 ->
                tr(tc(number(random)), tc(content(random)), wide(2, content(random)), tc(content(random)), tc(""));
            case 3 ->
                "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + tc(content(random)) + tc(content(random))
                        + "</w:tr>";
            case 4 ->
                tr(tc(number(random)), tc(content(random)), mergeStart(content(random)), tc(""), tc(""), tc(""))
                        + tr(tc(number(random)), tc(content(random)), mergeRest(), tc(content(random)), tc(""), tc(""));
            case 5 -> tr(tc(number(random)), tc(content(random)), tc(""), tc(""), tc(""), tc(""), tc(content(random)));
            case 6 ->
                tr(tc(""), cell("", "<w:p><w:del><w:r><w:delText>" + word() + "</w:delText></w:r></w:del></w:p>"));
            default ->
                tr(
                        tc(number(random)),
                        tc(content(random)),
                        tc(content(random)),
                        tc(content(random)),
                        tc(content(random)),
                        tc(content(random)));
        };
    }

    private static String number(Random random) {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private String content(Random random) {
        var text = CONTENTS[random.nextInt(CONTENTS.length)];
        return random.nextInt(3) == 0 ? text : (text + " " + word()).strip();
    }

    private String word() {
        words.add("từ" + words.size() + "x");
        return words.get(words.size() - 1);
    }

    @Test
    void answersEveryDamagedFile() throws IOException {
        var plans = Path.of(Objects.requireNonNull(System.getProperty("labuong.shared")), "plan");
        var random = new Random(355);
        for (var form : List.of("docx", "txt", "pdf")) {
            var whole = Files.readAllBytes(plans.resolve("ke-hoach-an-giang-2023-2028." + form));
            for (int round = 0; round < (form.equals("pdf") ? 4 : 40); round++) {
                var damaged = whole.clone();
                for (int blow = 0; blow <= round; blow++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                var file = Files.write(folder.resolve("hong." + form), damaged);

                assertThat(Reading.result(file)).isNotNull();
            }
        }
    }
}
