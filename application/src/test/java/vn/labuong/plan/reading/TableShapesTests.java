package vn.labuong.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.labuong.plan.reading.Word.cell;
import static vn.labuong.plan.reading.Word.header;
import static vn.labuong.plan.reading.Word.mergeRest;
import static vn.labuong.plan.reading.Word.mergeStart;
import static vn.labuong.plan.reading.Word.numbered;
import static vn.labuong.plan.reading.Word.p;
import static vn.labuong.plan.reading.Word.r;
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
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Task tables as Word really holds them: merged, broken, numbered by Word, wrapped and struck out. */
class TableShapesTests {

    @TempDir
    Path folder;

    private PlanReading read(String... blocks) throws IOException {
        return Reading.of(Word.save(folder.resolve("ke-hoach.docx"), titled(blocks), Word.lists(), Word.MAIN_TYPE));
    }

    @Test
    void passesByLayoutTablesAndDropsRepeatedHeadersAndColumnNumbers() throws IOException {
        var reading = read(
                tbl(row("UBND TỈNH AN GIANG\nSố: 355/KH-UBND", "An Giang, ngày 05 tháng 4 năm 2024")),
                tbl(
                        header(),
                        row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
                        row("1", "Việc một", "Sở Tư pháp", "", "2024", "Báo cáo"),
                        header(),
                        row("2", "Việc hai", "Sở Nội vụ", "", "2025", "")),
                tbl(row("Nơi nhận:\n- Như trên;", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")));

        assertThat(Reading.lines(reading))
                .containsExactly(
                        "1 T Việc một / Sở Tư pháp /  / 2024-2024 / Báo cáo",
                        "2 T Việc hai / Sở Nội vụ /  / 2025-2025");
        assertThat(reading.issued().number()).extracting(ReadValue::text).isEqualTo("355/KH-UBND");
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void givesALeadMergedOverFourTasksToEachOfThem() throws IOException {
        var reading = read(tbl(
                header(),
                tr(tc("1"), tc("Một"), mergeStart("Sở Tư pháp"), tc(""), tc("2024"), tc("")),
                tr(tc("2"), tc("Hai"), mergeRest(), tc(""), tc("2024"), tc("")),
                tr(tc("3"), tc("Ba"), mergeRest(), tc("Công an tỉnh"), tc("2024"), tc("")),
                tr(tc("4"), tc("Bốn"), mergeRest(), tc(""), tc("2024"), tc(""))));

        assertThat(reading.rows())
                .hasSize(4)
                .allSatisfy(row ->
                        assertThat(row.leads()).extracting(ReadAgency::name).containsExactly("Sở Tư pháp"));
    }

    @Test
    void putsARowBrokenByHandTogetherInsideThePhrase() throws IOException {
        var reading = read(tbl(
                header(),
                tr(tc("1"), tc("Bảo vệ và bảo"), tc("Sở Thông tin và Truyền"), tc("UBND"), tc("2023-"), tc("Quy chế")),
                row("", "đảm quyền con người", "thông", "các huyện, thị xã, thành phố", "2028", ""),
                row("2", "Việc khác", "Sở Tư pháp", "", "2024", "")));

        assertThat(Reading.lines(reading))
                .containsExactly(
                        "1 T Bảo vệ và bảo đảm quyền con người / Sở Thông tin và Truyền thông / @DISTRICTS / 2023-2028"
                                + " / Quy chế",
                        "2 T Việc khác / Sở Tư pháp /  / 2024-2024");
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.rows().get(0).sources().get(Field.TITLE)).hasSize(2);
    }

    @Test
    void doubtsARowJoinedOnlyByGuess() throws IOException {
        var reading = read(tbl(
                header(), row("1", "Làm việc tại", "Sở Tư pháp", "", "2024", ""), row("", "An Giang", "", "", "", "")));

        assertThat(Reading.lines(reading)).containsExactly("1 T Làm việc tại An Giang / Sở Tư pháp /  / 2024-2024");
        assertThat(Reading.doubts(reading)).containsExactly("1 ROWS_JOINED_BY_GUESS");
    }

    @Test
    void countsTheNumbersThatWordDrawsItself() throws IOException {
        var reading = read(tbl(
                header(),
                tr(cell("", numbered(1, 0, "")), wide(5, "Nhóm một")),
                tr(cell("", numbered(1, 1, "")), tc("Một"), tc("Sở Tư pháp"), tc(""), tc("2024"), tc("")),
                tr(cell("", numbered(1, 1, "")), tc("Hai"), tc(""), tc(""), tc(""), tc("")),
                tr(cell("", numbered(1, 2, "")), tc("Hai a"), tc("Sở Nội vụ"), tc(""), tc("2024"), tc("")),
                tr(cell("", numbered(1, 2, "")), tc("Hai b"), tc("Sở Nội vụ"), tc(""), tc("2024"), tc("")),
                tr(cell("", numbered(1, 0, "")), wide(5, "Nhóm hai")),
                tr(cell("", numbered(1, 1, "")), tc("Ba"), tc("Sở Tư pháp"), tc(""), tc("2024"), tc(""))));

        assertThat(reading.rows())
                .extracting(row -> row.code() + " " + row.kind())
                .containsExactly(
                        "I GROUP", "I.1 TASK", "I.2 PARENT", "I.2.a TASK", "I.2.b TASK", "II GROUP", "II.1 TASK");
    }

    @Test
    void takesInsertionsDropsDeletionsAndSaysSo() throws IOException {
        var lead = "<w:p><w:ins w:id=\"1\">" + r("Sở Tư pháp") + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>Sở Nội vụ"
                + "</w:delText></w:r></w:del></w:p>";
        var struck =
                "<w:tr><w:trPr><w:del w:id=\"3\"/></w:trPr>" + tc("2") + tc("Việc bị bỏ") + tc("Sở Y tế") + "</w:tr>";
        var reading = read(tbl(header(), tr(tc("1"), tc("Một"), cell("", lead), tc(""), tc("2024"), tc("")), struck));

        assertThat(Reading.lines(reading)).containsExactly("1 T Một / Sở Tư pháp /  / 2024-2024");
        assertThat(reading.doubts())
                .filteredOn(doubt -> doubt.kind() == Doubt.Kind.TRACKED_DELETION)
                .extracting(Doubt::raw)
                .containsExactly("Sở Nội vụ", "2", "Việc bị bỏ", "Sở Y tế");
    }

    @Test
    void keepsANestedTableInItsCellAndSoftBreaksInTheirLine() throws IOException {
        var nested = tbl(row("Báo cáo", "01"), row("Kế hoạch", "02"));
        var reading = read(tbl(
                header(),
                tr(
                        tc("1"),
                        tc("Một\nviệc"),
                        tc("Sở Tư pháp\nCông an tỉnh"),
                        tc(""),
                        tc("2024"),
                        cell("", nested + p("")))));

        assertThat(Reading.lines(reading))
                .containsExactly("1 T Một việc / Sở Tư pháp, Công an tỉnh /  / 2024-2024 / Báo cáo 01 Kế hoạch 02");
    }

    @Test
    void looksThroughContentControlsAndAlternateContent() throws IOException {
        var wrapped = "<w:sdt><w:sdtPr/><w:sdtContent>" + row("1", "Một", "Sở Tư pháp", "", "2024", "")
                + "</w:sdtContent></w:sdt>";
        var twice = "<w:p><mc:AlternateContent><mc:Choice>" + r("Quy chế") + "</mc:Choice><mc:Fallback>" + r("Quy chế")
                + "</mc:Fallback></mc:AlternateContent></w:p>";
        var control = "<w:sdt><w:sdtContent>" + tc("Sở Nội vụ") + "</w:sdtContent></w:sdt>";
        var reading = read("<w:sdt><w:sdtContent>"
                + tbl(header(), wrapped, tr(tc("2"), tc("Hai"), control, tc(""), tc("2024"), cell("", twice)))
                + "</w:sdtContent></w:sdt>");

        assertThat(Reading.lines(reading))
                .containsExactly("1 T Một / Sở Tư pháp /  / 2024-2024", "2 T Hai / Sở Nội vụ /  / 2024-2024 / Quy chế");
    }

    @Test
    void placesCellsOfASevenColumnGridAndOfGridBefore() throws IOException {
        var reading = read(tbl(
                tr(wide(1, "STT"), wide(3, "Nội dung"), wide(3, "Đơn vị chủ trì")),
                tr(wide(1, "1"), wide(3, "Một"), wide(3, "Sở Tư pháp")),
                tr(wide(1, "2"), wide(2, "Hai"), wide(1, "nữa"), wide(3, "Sở Nội vụ")),
                "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + wide(3, "và tiếp") + wide(3, "") + "</w:tr>"));

        assertThat(Reading.lines(reading)).containsExactly("1 T Một / Sở Tư pháp", "2 T Hai nữa và tiếp / Sở Nội vụ");
    }

    @Test
    void readsAHeaderOfTwoRows() throws IOException {
        var reading = read(tbl(
                tr(mergeStart("TT"), mergeStart("Nội dung"), wide(2, "Phân công thực hiện"), mergeStart("Tiến độ")),
                tr(mergeRest(), mergeRest(), tc("Chủ trì"), tc("Phối hợp"), mergeRest()),
                row("1", "Một", "Sở Tư pháp", "Sở Nội vụ", "2024")));

        assertThat(Reading.lines(reading)).containsExactly("1 T Một / Sở Tư pháp / Sở Nội vụ / 2024-2024");
    }

    @Test
    void goesOnWithTheNextTableOfTheSameWidth() throws IOException {
        var reading = read(
                tbl(header(), row("1", "Một", "Sở Tư pháp", "", "2024", "")),
                p("Trang sau"),
                tbl(row("2", "Hai", "Sở Nội vụ", "", "2024", "")));

        assertThat(reading.rows()).extracting(ReadRow::code).containsExactly("1", "2");
        assertThat(reading.doubts()).extracting(Doubt::raw).containsExactly("Trang sau");
    }

    @Test
    void takesTheRestOfACutTimeForARestNotForATask() throws IOException {
        var reading = read(tbl(
                header(),
                row("1", "Tập huấn cùng", "Sở Tư pháp", "Hội", "2023-", ""),
                row("", "Liên hợp quốc", "", "Liên hiệp Phụ nữ tỉnh", "2028", "")));

        assertThat(Reading.lines(reading))
                .containsExactly(
                        "1 T Tập huấn cùng Liên hợp quốc / Sở Tư pháp / Hội Liên hiệp Phụ nữ tỉnh / 2023-2028");
    }

    @Test
    void readsWhatAnotherProgramWrote() throws IOException {
        var file = folder.resolve("poi.docx");
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("KẾ HOẠCH");
            var table = document.createTable(2, 3);
            var texts = List.of("STT", "Nội dung", "Cơ quan chủ trì", "1", "Một", "Sở Tư pháp");
            for (int at = 0; at < texts.size(); at++) {
                table.getRow(at / 3).getCell(at % 3).setText(texts.get(at));
            }
            document.write(out);
        }
        assertThat(Reading.lines(Reading.of(file))).containsExactly("1 T Một / Sở Tư pháp");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 51, 500})
    void readsAsManyRowsAsThereAre(int count) throws IOException {
        var rows = new ArrayList<>(List.of(header()));
        for (int at = 1; at <= count; at++) {
            rows.add(row("" + at, "Việc số " + at, "Sở Tư pháp", "Các sở, ban, ngành", "2023-2028", "Báo cáo"));
        }
        var reading = read(tbl(rows.toArray(new String[0])));

        assertThat(reading.rows()).hasSize(count);
        assertThat(reading.rows().get(count - 1).code()).isEqualTo("" + count);
        assertThat(reading.doubts()).isEmpty();
    }
}
