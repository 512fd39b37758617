package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.labuong.shared.text.Csv;

/** A table as a file for spreadsheets. */
final class CsvFile {

    private CsvFile() {}

    /** No cell of it is a formula, whatever was typed. */
    static void send(HttpServletResponse response, String name, List<List<String>> rows) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        StringBuilder text = new StringBuilder("\uFEFF"); // Without it spreadsheets take it for another encoding.
        rows.forEach(row -> text.append(Csv.line(row.stream().map(Csv::harmless).toList())));
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
