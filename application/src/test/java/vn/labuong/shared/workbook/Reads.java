package vn.labuong.shared.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;

/** Reading as the tests need it. */
final class Reads {

    private Reads() {}

    static ReadWorkbook book(byte[] bytes) {
        return read(WorkbookReading.read(new ByteArrayInputStream(bytes), "thu.xlsx", WorkbookLimits.FORM));
    }

    static ReadWorkbook book(Path file) {
        return read(WorkbookReading.read(file));
    }

    private static ReadWorkbook read(WorkbookResult result) {
        assertThat(result).isInstanceOf(ReadWorkbook.class);
        return (ReadWorkbook) result;
    }

    /** The cell A1 of a book whose first row has these cells. */
    static Cell cell(String cells) {
        return book(RawBook.ofCells(cells).bytes()).sheets().get(0).cell(1, 1);
    }

    static Cell typed(String text) {
        return cell(RawBook.text("A1", text));
    }

    static Cell number(String stored, int style) {
        return cell(RawBook.number("A1", stored, style));
    }
}
