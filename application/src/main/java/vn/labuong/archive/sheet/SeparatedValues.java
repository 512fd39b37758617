package vn.labuong.archive.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.labuong.archive.sheet.SheetFile.Row;
import vn.labuong.shared.text.Csv;

/** Lines of separated values; a quoted value may hold line breaks. */
final class SeparatedValues {

    private SeparatedValues() {}

    /** The rows with the numbers of the lines on which they begin; rows without any value are left out. */
    static List<Row> rows(String text, char separator) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            long line = 1;
            for (CSVRecord record : parser) {
                List<String> cells = record.stream().map(Csv::plain).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Row((int) line, cells));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (IOException impossible) {
            throw new UncheckedIOException("Text in memory", impossible);
        }
    }
}
