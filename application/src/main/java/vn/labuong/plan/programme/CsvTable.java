package vn.labuong.plan.programme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of one data file: UTF-8 without byte order mark, RFC 4180, with exactly the columns that are asked for. */
final class CsvTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<CsvRow> rows;

    private CsvTable(List<CsvRow> rows) {
        this.rows = rows;
    }

    /** @param columns names of the header in order, separated by commas */
    static CsvTable read(DataFiles source, String file, String columns) {
        try (InputStreamReader reader = new InputStreamReader(source.open(file), StandardCharsets.UTF_8.newDecoder());
                CSVParser parser = FORMAT.parse(reader)) {
            List<String> expected = List.of(columns.split(","));
            if (!parser.getHeaderNames().equals(expected)) {
                throw new ProgrammeDataInvalid(
                        file, 1, firstDifference(expected, parser.getHeaderNames()), "columns must be " + columns);
            }
            List<CsvRow> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(CsvRow.of(file, parser.getCurrentLineNumber(), row));
            }
            return new CsvTable(rows);
        } catch (IOException | IllegalArgumentException problem) {
            throw new ProgrammeDataInvalid(file, "cannot be read as UTF-8 CSV", problem);
        }
    }

    private static String firstDifference(List<String> expected, List<String> found) {
        for (int i = 0; i < expected.size(); i++) {
            if (i >= found.size() || !expected.get(i).equals(found.get(i))) {
                return expected.get(i);
            }
        }
        return found.get(expected.size());
    }

    <T> List<T> map(Function<CsvRow, T> reading) {
        return rows.stream().map(reading).toList();
    }

    List<CsvRow> rows() {
        return rows;
    }
}
