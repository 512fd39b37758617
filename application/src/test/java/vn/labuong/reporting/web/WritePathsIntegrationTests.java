package vn.labuong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.reporting.workbook.FilledReport;
import vn.labuong.reporting.workflow.Demand;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.reporting.workflow.Workflow;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.Visitor;

/** The form, the saving while somebody types, the API and the workbook take and refuse the same, over real HTTP. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritePathsIntegrationTests {

    private static final int NUMERATOR = 6;
    private static final Answer BEFORE = new Answer.Figure(1, 2L, "dữ liệu thử");

    @LocalServerPort
    int port;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Workflow workflow;

    @Autowired
    Cells cells;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private @Nullable Visitor reporter;

    /** Where the report stands while somebody writes. */
    enum Standing {
        DRAFT,
        CHANGED_MEANWHILE,
        SUBMITTED,
        RETURNED,
        RETURNED_FOR_ANOTHER_ANSWER,
        ACCEPTED,
        REOPENED,
        CLOSED
    }

    /** By which way somebody writes. */
    enum Way {
        FORM,
        WHILE_TYPING,
        API,
        WORKBOOK
    }

    /** What somebody types into the fields of one answer. */
    private record Typed(String numerator, String denominator, String remark) {}

    /** A question with an answer, and the workbook that was downloaded when that answer stood. */
    private record Place(Filing.Opened opened, AskedCell cell, Path book) {

        long report() {
            return opened.report().id();
        }
    }

    @BeforeAll
    void signIn() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("demo.reporter", "la-buong-demo");
        reporter = visitor;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DRAFT | 1.200 | 3 000 | '' | 1200/3000",
                "DRAFT | 0 | 0 | '' | 0/0",
                "DRAFT | 7 | 3 | Tính cả năm trước | 7/3",
                "DRAFT | Không áp dụng | '' | '' | na",
                "DRAFT | Chưa có số liệu | '' | Chờ thống kê | owed",
                "DRAFT | 7 | 3 | '' | -",
                "DRAFT | 12 | '' | '' | -",
                "DRAFT | '' | 12 | '' | -",
                "DRAFT | '' | '' | Chỉ ghi chú | -",
                "DRAFT | -5 | 10 | '' | -",
                "DRAFT | 0,7 | 1 | '' | -",
                "DRAFT | 70 % | 100 | '' | -",
                "DRAFT | 15-20% | 100 | '' | -",
                "DRAFT | 1,000 | 3000 | '' | -",
                "DRAFT | 10/12/2026 | 3000 | '' | -",
                "DRAFT | 99999999999999999999 | 3 | '' | -",
                "DRAFT | 3 | khoảng 4 | '' | -",
                "DRAFT | 3 | Không áp dụng | '' | -",
                "DRAFT | Không áp dụng | 5 | '' | -",
                "DRAFT | 3 | 4 | LONG | -",
                "CHANGED_MEANWHILE | 3 | 4 | '' | -",
                "SUBMITTED | 3 | 4 | '' | -",
                "SUBMITTED | Không áp dụng | '' | '' | -",
                "RETURNED | 3 | 4 | '' | 3/4",
                "RETURNED | 70 % | 100 | '' | -",
                "RETURNED_FOR_ANOTHER_ANSWER | 3 | 4 | '' | -",
                "ACCEPTED | 3 | 4 | '' | -",
                "REOPENED | 3 | 4 | '' | 3/4",
                "CLOSED | 3 | 4 | '' | -"
            })
    void takeAndRefuseTheSame(Standing standing, String numerator, String denominator, String remark, String becomes)
            throws Exception {
        Typed typed = new Typed(numerator, denominator, remark.equals("LONG") ? "x".repeat(2_001) : remark);
        for (Way way : Way.values()) {
            Place place = begin(standing);
            Answer before = stands(place);
            int status = write(way, place, typed);
            boolean taken = !becomes.equals("-");
            assertThat(status < 400).as(way + " " + status).isEqualTo(taken);
            assertThat(status).as(way.name()).isLessThan(500);
            assertThat(stands(place)).as(way.name()).isEqualTo(taken ? expected(becomes, typed) : before);
        }
    }

    private static Answer expected(String becomes, Typed typed) {
        String why = typed.remark().isEmpty() ? null : typed.remark();
        if (becomes.equals("na")) {
            return new Answer.NotApplicable(why);
        }
        int cut = becomes.indexOf('/');
        return cut < 0
                ? new Answer.NoFigureYet(why)
                : new Answer.Figure(
                        Long.parseLong(becomes.substring(0, cut)), Long.valueOf(becomes.substring(cut + 1)), why);
    }

    private int write(Way way, Place place, Typed typed) throws Exception {
        Visitor visitor = Objects.requireNonNull(reporter);
        String address = "/noi-bo/bao-cao/" + place.report();
        String local = place.cell().local();
        String json = "{\"numerator\":\"%s\",\"denominator\":\"%s\",\"explanation\":\"%s\"}"
                .formatted(typed.numerator(), typed.denominator(), typed.remark());
        visitor.get(address);
        return switch (way) {
            case FORM ->
                visitor.post(
                                address,
                                "subject",
                                place.cell().subject().toString(),
                                local + ".seen",
                                "1",
                                local + ".numerator",
                                typed.numerator(),
                                local + ".denominator",
                                typed.denominator(),
                                local + ".explanation",
                                typed.remark())
                        .status();
            case WHILE_TYPING ->
                visitor.put(address + "/o/" + local, json, "If-Match", "\"1\"").status();
            case API ->
                visitor.put("/api/v1/reports/" + place.report() + "/cells/" + local, json, "If-Match", "\"1\"")
                        .status();
            case WORKBOOK -> takenFromWorkbook(visitor, address + "/bang-tinh", place, typed);
        };
    }

    private static int takenFromWorkbook(Visitor visitor, String address, Place place, Typed typed) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(place.book());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            var row = FilledReport.row(book, place.cell().local());
            int column = NUMERATOR - 1;
            for (String text : List.of(typed.numerator(), typed.denominator(), typed.remark())) {
                row.createCell(column++).setCellValue(text);
            }
            book.write(out);
        }
        Visitor.Page sent = visitor.upload(address, "file", "bao-cao.xlsx", out.toByteArray());
        assertThat(sent.status()).isEqualTo(302);
        String upload = sent.location().replaceAll(".*tep=([0-9a-f]{64}).*", "$1");
        visitor.get(address + "?tep=" + upload);
        return visitor.post(address + "/nhan", "tep", upload).status();
    }

    private Place begin(Standing standing) throws Exception {
        ReviewFixture fixture = new ReviewFixture(filing, workflow);
        Filing.Opened opened = fixture.filled(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null);
        List<AskedCell> shares = opened.asked().cells().stream()
                .filter(cell ->
                        cell.shape() == AskedCell.Shape.SHARE && !opened.known().containsKey(cell.subject()))
                .toList();
        AskedCell cell = shares.get(0);
        if (cells.find(opened.key(cell)).isEmpty()) {
            fixture.save(opened, cell, BEFORE, 0);
        }
        byte[] bytes = Objects.requireNonNull(reporter)
                .download("/api/v1/reports/" + opened.report().id() + "/workbook.xlsx?lang=vi");
        Path book = Files.write(Files.createTempFile(folder, "bao-cao-", ".xlsx"), bytes);
        Place place = new Place(opened, cell, book);
        move(fixture, place, standing);
        return place;
    }

    private void move(ReviewFixture fixture, Place place, Standing standing) {
        UnitReport report = place.opened().report();
        switch (standing) {
            case DRAFT -> {}
            case CHANGED_MEANWHILE -> fixture.save(place.opened(), place.cell(), new Answer.Figure(8, 9L, null), 1);
            case SUBMITTED -> fixture.send(report);
            case RETURNED -> fixture.giveBack(fixture.send(report), place.cell());
            case RETURNED_FOR_ANOTHER_ANSWER ->
                fixture.giveBack(
                        fixture.send(report),
                        place.opened().asked().required().stream()
                                .filter(other -> !other.equals(place.cell()))
                                .findFirst()
                                .orElseThrow());
            case ACCEPTED -> accepted(fixture, report);
            case REOPENED -> {
                UnitReport accepted = accepted(fixture, report);
                ReviewFixture.done(workflow.reopen(new Demand(
                        accepted.id(),
                        accepted.version(),
                        "Số liệu đã đổi",
                        Map.of(place.cell().local(), "Sửa lại"),
                        LocalDate.now(VietnamTime.ZONE).plusDays(3),
                        null,
                        "receiver")));
            }
            case CLOSED ->
                jdbc.sql("update reporting.period set closed = true where id = :id")
                        .param("id", place.opened().period().id())
                        .update();
        }
    }

    private UnitReport accepted(ReviewFixture fixture, UnitReport report) {
        UnitReport sent = fixture.send(report);
        return ReviewFixture.done(workflow.accept(Demand.plain(sent.id(), sent.version(), null, "receiver")));
    }

    private Answer stands(Place place) {
        return cells.find(place.opened().key(place.cell())).map(Cell::answer).orElse(new Answer.Empty());
    }
}
