package vn.labuong.shared.workbook;

/** Cells merged into one, whose content is kept in the first; both ends belong to it. */
public record Area(Place first, Place last) {

    /** The cells named by a reference such as {@code B2:C5} or {@code B2}. */
    public static Area of(String reference) {
        int colon = reference.indexOf(':');
        var first = Place.of(colon < 0 ? reference : reference.substring(0, colon));
        return new Area(first, colon < 0 ? first : Place.of(reference.substring(colon + 1)));
    }

    public boolean contains(Place place) {
        return place.row() >= first.row()
                && place.row() <= last.row()
                && place.column() >= first.column()
                && place.column() <= last.column();
    }
}
