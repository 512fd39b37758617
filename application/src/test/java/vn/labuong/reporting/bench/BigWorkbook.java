package vn.labuong.reporting.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.labuong.shared.workbook.CellValue;
import vn.labuong.shared.workbook.export.SheetWriter;
import vn.labuong.shared.workbook.export.WorkbookWriter;

/** The same table of 25,000 rows of 20 cells by the product's writer and by plain XSSF. */
final class BigWorkbook {

    private static final int ROWS = 25_000;
    private static final int COLUMNS = 20;
    private static final int LOOK_EACH = 5_000;

    private final boolean looks;
    private long highest;

    private BigWorkbook(boolean looks) {
        this.looks = looks;
    }

    private interface Way {
        void write(BigWorkbook book) throws IOException;
    }

    static double ourSeconds() throws IOException {
        return seconds(BigWorkbook::ours);
    }

    static double plainSeconds() throws IOException {
        return seconds(BigWorkbook::plain);
    }

    static double ourHeap() throws IOException {
        return heap(BigWorkbook::ours);
    }

    static double plainHeap() throws IOException {
        return heap(BigWorkbook::plain);
    }

    private static double seconds(Way way) throws IOException {
        way.write(new BigWorkbook(false));
        long begin = System.nanoTime();
        way.write(new BigWorkbook(false));
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The most memory that was held, in MiB: what is left after a collection, above what was there before. */
    private static double heap(Way way) throws IOException {
        long before = held();
        BigWorkbook book = new BigWorkbook(true);
        way.write(book);
        return Math.max(0.1, (book.highest - before) / (1024.0 * 1024));
    }

    private static long held() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }

    private void look(int row) {
        if (looks && row % LOOK_EACH == LOOK_EACH - 1) {
            highest = Math.max(highest, held());
        }
    }

    private void ours() throws IOException {
        try (WorkbookWriter book = new WorkbookWriter(OutputStream.nullOutputStream(), "bench.v1")) {
            SheetWriter sheet = book.sheet("Bench");
            for (int row = 0; row < ROWS; row++) {
                List<CellValue> cells = new ArrayList<>();
                for (int column = 0; column < COLUMNS; column++) {
                    cells.add(
                            isNumber(column)
                                    ? new CellValue.Numeric(BigDecimal.valueOf(number(row, column)))
                                    : new CellValue.Text(text(row, column)));
                }
                sheet.row(cells);
                look(row);
            }
            book.finish();
        }
    }

    private void plain() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Bench");
            for (int row = 0; row < ROWS; row++) {
                Row cells = sheet.createRow(row);
                for (int column = 0; column < COLUMNS; column++) {
                    if (isNumber(column)) {
                        cells.createCell(column).setCellValue((double) number(row, column));
                    } else {
                        cells.createCell(column).setCellValue(text(row, column));
                    }
                }
                look(row);
            }
            book.write(OutputStream.nullOutputStream());
        }
    }

    private static boolean isNumber(int column) {
        return column % 2 == 1;
    }

    private static long number(int row, int column) {
        return (long) row * COLUMNS + column;
    }

    private static String text(int row, int column) {
        return "Kết quả thực hiện nhiệm vụ " + row + " cột " + column;
    }
}
