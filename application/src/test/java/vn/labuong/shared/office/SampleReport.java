package vn.labuong.shared.office;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.labuong.shared.office.Block.Clause;
import vn.labuong.shared.office.Block.Dash;
import vn.labuong.shared.office.Block.Grid;
import vn.labuong.shared.office.Block.Note;
import vn.labuong.shared.office.Block.Paragraph;
import vn.labuong.shared.office.Block.Part;
import vn.labuong.shared.office.Block.Point;
import vn.labuong.shared.office.Table.Cell;
import vn.labuong.shared.office.Table.Column;
import vn.labuong.shared.office.Table.Row;

/** An invented report with everything that a report may hold. */
final class SampleReport {

    static final String KHMER = "ការផ្សព្វផ្សាយអំពីសិទ្ធិមនុស្ស ជាភាសាខ្មែរ នៅខេត្តអានយ៉ាង ស្ត្រី ២៤ នាក់";
    static final Instant CREATED = Instant.parse("2026-02-05T01:30:00Z");
    static final DocumentNumber NUMBER = new DocumentNumber(5, "BC-UBND");
    static final IssueDate DATE = IssueDate.on(LocalDate.of(2026, 2, 5));

    private SampleReport() {}

    static FormalDocument twoPages() {
        LayoutProfile profile = LayoutProfile.load(LayoutProfile.ND30_2020);
        String accompanies = profile.wording().accompanying("Báo cáo", NUMBER, DATE, "Ủy ban nhân dân tỉnh An Giang");
        return new FormalDocument(
                new Letterhead(null, "Ủy ban nhân dân tỉnh An Giang", NUMBER, "An Giang", DATE),
                new Subject(
                        "Báo cáo",
                        "Kết quả thực hiện Kế hoạch truyền thông về quyền con người trên địa bàn tỉnh An Giang năm 2025"),
                List.of("Bộ Văn hóa, Thể thao và Du lịch", "Ban Chỉ đạo Nhân quyền Chính phủ"),
                List.of(
                        Text.of("Căn cứ Quyết định số 1079/QĐ-TTg ngày 14 tháng 9 năm 2022 của Thủ tướng Chính phủ;"),
                        Text.of("Căn cứ Kế hoạch của Ủy ban nhân dân tỉnh về truyền thông về quyền con người")),
                body(),
                new Ending(
                        List.of(
                                "TT. Tỉnh ủy, TT. HĐND tỉnh (để báo cáo)",
                                "Chủ tịch và các Phó Chủ tịch UBND tỉnh",
                                "Các sở, ban, ngành tỉnh",
                                "Lưu: VT, KGVX."),
                        List.of("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"),
                        null),
                List.of(
                        new Annex("Kết quả theo nhiệm vụ", accompanies, false, List.of(new Grid(tasks(60)))),
                        new Annex("Số liệu theo đơn vị", accompanies, true, List.of(new Grid(merged())))),
                CREATED);
    }

    private static List<Block> body() {
        List<Block> body = new ArrayList<>();
        body.add(new Part(1, Text.of("Tình hình chung")));
        body.add(
                Paragraph.of(
                        "Thực hiện chỉ đạo của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh An Giang báo cáo kết quả "
                                + "thực hiện trong năm 2025 như sau. Số liệu trong báo cáo này là số liệu bịa đặt để kiểm thử."));
        body.add(new Part(2, Text.of("Kết quả thực hiện")));
        body.add(Clause.titled(1, "Công tác chỉ đạo, điều hành"));
        body.add(new Paragraph(Text.of(
                Run.of("Đã tổ chức "),
                Run.of("24 lớp").inBold().marked("figure_III_4_classes"),
                Run.of(" tập huấn cho 1.234 lượt người ("),
                Run.of("minh chứng").linkedTo(URI.create("https://example.gov.vn/minh-chung/24?nam=2025&ky=1")),
                Run.of(")."))));
        for (int point = 1; point <= 7; point++) {
            body.add(new Point(
                    point,
                    Text.of("Nội dung thứ " + point + ": các cơ quan, đơn vị đã phối hợp tuyên truyền trên hệ thống "
                            + "truyền thanh cơ sở, báo chí và mạng xã hội.")));
        }
        body.add(Clause.titled(2, "Truyền thông bằng tiếng dân tộc"));
        body.add(new Paragraph(Text.of("Chương trình tiếng Khmer: " + KHMER + ", phát hai lần mỗi tuần.")));
        body.add(new Dash(Text.of("Báo in và báo điện tử;")));
        body.add(new Grid(tasks(5)));
        body.add(new Note(Text.of("Nguồn: số liệu bịa đặt để kiểm thử."), Alignment.RIGHT));
        body.add(new Part(3, Text.of("Phương hướng năm 2026")));
        body.add(Clause.of(1, Text.of("Tiếp tục thực hiện các nhiệm vụ trong Kế hoạch.")));
        body.add(Paragraph.of(
                "Trên đây là báo cáo của Ủy ban nhân dân tỉnh, kính báo cáo Bộ Văn hóa, Thể thao và Du lịch."));
        return body;
    }

    static Table tasks(int rows) {
        List<Row> all = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            if (row % 10 == 2) {
                all.add(Row.group(Text.of("Nhóm nhiệm vụ thứ " + (row / 10 + 1)), 4));
                continue;
            }
            all.add(new Row(List.of(
                    Cell.of(Integer.toString(row)),
                    Cell.of("Tuyên truyền, phổ biến pháp luật về quyền con người, đợt " + row),
                    Cell.of("Sở Tư pháp"),
                    Cell.of("1." + (100 + row)).marked("r" + rows + "_" + row))));
        }
        Table plain = Table.of(
                List.of(
                        new Column(1, Alignment.CENTRE),
                        new Column(6, Alignment.LEFT),
                        new Column(3, Alignment.LEFT),
                        new Column(2, Alignment.RIGHT)),
                List.of("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Kết quả"),
                all);
        return new Table(Text.of("Bảng kết quả thực hiện nhiệm vụ"), plain.columns(), plain.header(), all);
    }

    /** Two rows of header with cells that reach over columns and rows. */
    static Table merged() {
        List<Row> header = List.of(
                new Row(List.of(
                        Cell.of("Đơn vị").spanning(1, 2),
                        Cell.of("Lớp tập huấn").spanning(2, 1),
                        Cell.of("Ghi chú").spanning(1, 2))),
                Row.of("Kế hoạch", "Thực hiện"));
        List<Row> rows = List.of(
                Row.group(Text.of("Các sở, ban, ngành"), 4),
                new Row(List.of(Cell.of("Sở Tư pháp").spanning(1, 2), Cell.of("12"), Cell.of("11"), Cell.of("quý I"))),
                Row.of("8", "9", "quý II"),
                Row.of("Công an tỉnh", "3", "3", ""));
        List<Column> columns = List.of(
                new Column(4, Alignment.LEFT),
                new Column(2, Alignment.RIGHT),
                new Column(2, Alignment.RIGHT),
                new Column(3, Alignment.LEFT));
        return new Table(null, columns, header, rows);
    }

    /** One page with the given blocks and nothing else. */
    static FormalDocument with(Block... blocks) {
        return new FormalDocument(
                new Letterhead("UBND tỉnh An Giang", "Sở Tư pháp", NUMBER, "An Giang", DATE),
                new Subject("Báo cáo", "Kết quả"),
                List.of(),
                List.of(),
                List.of(blocks),
                null,
                List.of(),
                CREATED);
    }
}
