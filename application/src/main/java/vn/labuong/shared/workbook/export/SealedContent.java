package vn.labuong.shared.workbook.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.labuong.shared.workbook.Area;
import vn.labuong.shared.workbook.CellValue;
import vn.labuong.shared.workbook.Place;

/**
 * Gathers what a workbook says of itself, and the sum over its content: sheet by sheet, row by row, each filled cell
 * outside the cells for answers. Writing and reading both go through here, so that they cannot differ. All answers of a
 * sheet are known before its cells.
 */
final class SealedContent {

    private final String template;
    private final List<AnswerArea> answers = new ArrayList<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final MessageDigest digest = sha256();
    private List<Area> open = List.of();
    private String sheet = "";
    private int lastRow;

    SealedContent(String template) {
        this.template = template;
        add("template", template);
    }

    void answer(AnswerArea answer) {
        answers.add(answer);
    }

    void sheet(String name) {
        sheet = name;
        lastRow = 0;
        rows.put(name, 0);
        open = areas(name);
        add("sheet", name);
    }

    /** An answer on the sheet that is being written. */
    void openHere(AnswerArea answer) {
        answers.add(answer);
        open = areas(sheet);
    }

    boolean isOpen(Place place) {
        return open.stream().anyMatch(area -> area.contains(place));
    }

    void cell(Place place, CellValue value) {
        if (value instanceof CellValue.Blank || isOpen(place)) {
            return;
        }
        if (place.row() != lastRow) {
            lastRow = place.row();
            rows.merge(sheet, 1, Integer::sum);
        }
        add(place.address(), canonical(value));
    }

    WorkbookMeta meta() {
        return new WorkbookMeta(template, answers, rows);
    }

    /** Hexadecimal; ends the gathering. */
    String sum() {
        for (var answer : answers) {
            add("answer", answer.key());
            add(answer.sheet(), reference(answer.area()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String reference(Area area) {
        return area.first().address() + ":" + area.last().address();
    }

    private List<Area> areas(String name) {
        return answers.stream()
                .filter(answer -> answer.sheet().equals(name))
                .map(AnswerArea::area)
                .toList();
    }

    /** Each text goes with its length, so that no two contents run together into the same bytes. */
    private void add(String name, String value) {
        for (var text : List.of(name, value)) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
    }

    private static String canonical(CellValue value) {
        if (value instanceof CellValue.Numeric number) {
            return "n"
                    + (number.value().signum() == 0
                            ? "0"
                            : number.value().stripTrailingZeros().toPlainString());
        }
        if (value instanceof CellValue.Day day) {
            return "d" + day.day() + "T" + day.time();
        }
        if (value instanceof CellValue.Truth truth) {
            return "b" + truth.value();
        }
        if (value instanceof CellValue.Failure failure) {
            return "e" + failure.code();
        }
        return "t" + (value instanceof CellValue.Text text ? text.text() : "");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
