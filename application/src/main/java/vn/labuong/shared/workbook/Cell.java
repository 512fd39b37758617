package vn.labuong.shared.workbook;

/** One cell as it stands in the file. */
public record Cell(Place place, CellValue value, CellFormat format, Origin origin) {

    static Cell blank(Place place) {
        return new Cell(place, new CellValue.Blank(), CellFormat.GENERAL, Origin.TYPED);
    }
}
