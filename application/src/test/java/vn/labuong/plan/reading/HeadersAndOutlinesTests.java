package vn.labuong.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.labuong.plan.reading.Word.header;
import static vn.labuong.plan.reading.Word.row;
import static vn.labuong.plan.reading.Word.tbl;
import static vn.labuong.plan.reading.Word.tc;
import static vn.labuong.plan.reading.Word.titled;
import static vn.labuong.plan.reading.Word.tr;
import static vn.labuong.plan.reading.Word.wide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings in other words and another order, and every way to number groups, tasks and sub-tasks. */
class HeadersAndOutlinesTests {

    @TempDir
    Path folder;

    private PlanReading read(String... rows) throws IOException {
        return Reading.of(Word.save(folder, titled(tbl(rows))));
    }

    private static String task(String number, String title) {
        return row(number, title, "Sở Tư pháp", "", "2024", "");
    }

    private List<String> codes(String... rows) throws IOException {
        var all = new ArrayList<>(List.of(header()));
        all.addAll(Arrays.asList(rows));
        return read(all.toArray(new String[0])).rows().stream()
                .map(row -> row.code() + " " + row.kind())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STT|Các nhiệm vụ|Đơn vị chủ trì|Đơn vị phối hợp|Thời gian thực hiện|Kết quả dự kiến",
                "TT|Nội dung|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian|Sản phẩm",
                "Số TT|Nội dung nhiệm vụ|Chủ trì|Phối hợp|Tiến độ|Kết quả/Sản phẩm",
                "stt|NHIỆM VỤ, GIẢI PHÁP|CƠ QUAN THỰC HIỆN|PHỐI HỢP|THỜI HẠN HOÀN THÀNH|DỰ KIẾN SẢN PHẨM",
                "Số thứ tự|Hoạt động|Đơn vị chủ trì thực hiện|Đơn vị, cơ quan phối hợp|Lộ trình|Kết quả cần đạt",
            })
    void readsHeadingsInAnyWordsAndAnyOrder(String headings) throws IOException {
        var cells = List.of("1", "Một", "Sở Tư pháp", "Công an tỉnh", "2024", "Quy chế");
        for (int seed = 0; seed < 6; seed++) {
            var order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
            Collections.shuffle(order, new Random(seed));
            var heads = headings.split("\\|", -1);
            var reading = read(
                    row(order.stream().map(at -> heads[at]).toArray(String[]::new)),
                    row(order.stream().map(cells::get).toArray(String[]::new)));

            assertThat(Reading.lines(reading))
                    .containsExactly("1 T Một / Sở Tư pháp / Công an tỉnh / 2024-2024 / Quy chế");
        }
    }

    @Test
    void keepsColumnsItDoesNotKnowUnderTheirHeading() throws IOException {
        var reading = read(
                row("STT", "Nhiệm vụ", "Chủ trì", "Kinh phí", "Ghi chú"),
                row("1", "Một", "Sở Tư pháp", "1,2 tỷ", "Lồng ghép"));

        assertThat(reading.rows().get(0).others())
                .containsEntry("Kinh phí", "1,2 tỷ")
                .containsEntry("Ghi chú", "Lồng ghép");
        assertThat(PlanJson.write(reading)).contains("\"Kinh phí\": \"1,2 tỷ\"");
    }

    @Test
    void numbersGroupsTasksAndSubTasks() throws IOException {
        assertThat(codes(
                        row("I", "Nhóm", "", "", "", ""),
                        task("1", "Một"),
                        row("2", "Hai", "", "", "", ""),
                        task("a", "Hai a"),
                        task("b)", "Hai b"),
                        task("đ", "Hai đ"),
                        task("3.", "Ba"),
                        row("4", "Bốn", "", "", "", ""),
                        task("4.1", "Bốn một"),
                        task("4.2.", "Bốn hai"),
                        tr(tc("II"), wide(5, "Nhóm hai")),
                        task("01", "Lại một")))
                .containsExactly(
                        "I GROUP",
                        "I.1 TASK",
                        "I.2 PARENT",
                        "I.2.a TASK",
                        "I.2.b TASK",
                        "I.2.đ TASK",
                        "I.3 TASK",
                        "I.4 PARENT",
                        "I.4.1 TASK",
                        "I.4.2 TASK",
                        "II GROUP",
                        "II.1 TASK");
    }

    @Test
    void readsGroupsThatSpanTheTableWithTheirNumberInTheText() throws IOException {
        assertThat(codes(
                        tr(wide(6, "I. NHÓM NHIỆM VỤ THỂ CHẾ")), task("1", "Một"),
                        tr(wide(6, "II. NHÓM NHIỆM VỤ TRUYỀN THÔNG")), task("1", "Hai"),
                        tr(wide(6, "NHÓM KHÔNG SỐ")), task("1", "Ba")))
                .containsExactly("I GROUP", "I.1 TASK", "II GROUP", "II.1 TASK", "III GROUP", "III.1 TASK");
    }

    @Test
    void readsCapitalsOverRomanNumerals() throws IOException {
        assertThat(codes(
                        tr(wide(6, "A. NHIỆM VỤ CHUNG")),
                        row("I", "Nhóm", "", "", "", ""),
                        task("1", "Một"),
                        tr(wide(6, "B. NHIỆM VỤ RIÊNG")),
                        task("1", "Hai")))
                .containsExactly("A GROUP", "A.I GROUP", "A.I.1 TASK", "B GROUP", "B.1 TASK");
    }

    @Test
    void readsWholeCodesAndTablesWithoutGroups() throws IOException {
        assertThat(codes(task("III.5.a", "Một"), task("III.5.b", "Hai"), task("IV.1", "Ba")))
                .containsExactly("III.5.a TASK", "III.5.b TASK", "IV.1 TASK");
        assertThat(codes(task("1", "Một"), task("2", "Hai"))).containsExactly("1 TASK", "2 TASK");
    }

    @Test
    void doubtsNumbersThatAreMissingDoubledOrSkipped() throws IOException {
        var reading = read(header(), task("1", "Một"), task("1", "Lại một"), task("4", "Bốn"), task("", "Không số"));

        assertThat(Reading.doubts(reading))
                .containsExactly("1 DUPLICATE_NUMBER", "4 NUMBER_GAP", "4.1 NUMBER_SUPPLIED");
    }

    @Test
    void readsATableWithoutANumberColumn() throws IOException {
        var reading = read(
                row("Nhiệm vụ", "Cơ quan thực hiện", "Thời gian"),
                row("1. Việc một", "Sở Tư pháp", "2024"),
                row("Việc không số", "Sở Nội vụ", "2025"));

        assertThat(Reading.lines(reading))
                .containsExactly(
                        "1 T Việc một / Sở Tư pháp /  / 2024-2024", "1.1 T Việc không số / Sở Nội vụ /  / 2025-2025");
    }

    @ParameterizedTest
    @CsvSource({"-nt-,Hằng năm", "Như trên,-nt-", "Như mục 1,Như mục 1"})
    void followsPointersAndSaysSo(String lead, String time) throws IOException {
        var reading = read(
                header(),
                row("1", "Một", "Sở Tư pháp; Công an tỉnh", "", "Hằng năm", ""),
                row("2", "Hai", lead, "", time, ""));

        assertThat(Reading.lines(reading).get(1)).isEqualTo("2 T Hai / Sở Tư pháp, Công an tỉnh /  / 2023-2028 YEARLY");
        assertThat(Reading.doubts(reading)).contains("2 REFERENCE_FOLLOWED");
    }

    @Test
    void readsBothRolesFromOneColumn() throws IOException {
        var reading = read(
                row("STT", "Nhiệm vụ", "Đơn vị thực hiện", "Thời gian"),
                row("1", "Một", "- Chủ trì: Sở Tư pháp.\n- Phối hợp: Công an tỉnh; các sở, ban, ngành", "2024"),
                row("2", "Hai", "Cơ quan chủ trì: Sở Nội vụ; đơn vị phối hợp: Sở Tư pháp", "2024"),
                row("3", "Ba", "Sở Nội vụ", "2024"));

        assertThat(Reading.lines(reading))
                .containsExactly(
                        "1 T Một / Sở Tư pháp / Công an tỉnh, @DEPARTMENTS / 2024-2024",
                        "2 T Hai / Sở Nội vụ / Sở Tư pháp / 2024-2024",
                        "3 T Ba / Sở Nội vụ /  / 2024-2024");
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void keepsAPointerThatLeadsNowhere() throws IOException {
        var reading = read(header(), row("1", "Một", "Như mục 9", "", "-nt-", ""));

        assertThat(Reading.lines(reading).get(0)).startsWith("1 T Một / Như mục 9");
        assertThat(Reading.doubts(reading)).contains("1 REFERENCE_NOT_FOUND", "1 TIME_NOT_UNDERSTOOD");
    }
}
