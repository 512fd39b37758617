package vn.labuong.shared.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A cell's place in its sheet.
 *
 * @param row from 1, as people count
 * @param column from 1; 1 is A
 */
public record Place(int row, int column) {

    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

    private static final int LETTERS = 26;

    public Place {
        if (row < 1 || column < 1) {
            throw new IllegalArgumentException("No such place: row " + row + ", column " + column);
        }
    }

    /** The place named by an address such as {@code B12}. */
    public static Place of(String address) {
        var found = ADDRESS.matcher(address);
        if (!found.matches()) {
            throw new IllegalArgumentException("No address of a cell: " + address);
        }
        int column = 0;
        for (char letter : found.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return new Place(Integer.parseInt(found.group(2)), column);
    }

    /** {@code B12}. */
    public String address() {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row).toString();
    }
}
