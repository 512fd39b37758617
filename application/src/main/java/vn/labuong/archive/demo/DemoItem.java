package vn.labuong.archive.demo;

import java.util.List;
import vn.labuong.shared.text.Csv;

/**
 * One file of the folder and what is said of it.
 *
 * @param file path below the folder
 * @param form what it is made as: leaflet, poster, scene and so on
 * @param language of its content, {@code none} where it has no words
 * @param place unit where it was made; empty for the usual one of its topic
 */
record DemoItem(
        String file,
        String form,
        String topic,
        String language,
        String date,
        String level,
        String embargo,
        String rights,
        String place) {

    static List<DemoItem> all() {
        return DemoResource.rows("items.csv").stream().map(DemoItem::of).toList();
    }

    private static DemoItem of(Csv.Row row) {
        return new DemoItem(
                row.get("file"),
                row.get("form"),
                row.get("topic"),
                row.get("language"),
                row.get("date"),
                row.get("level"),
                row.get("embargo"),
                row.get("rights"),
                row.get("place"));
    }

    String ending() {
        return file.substring(file.lastIndexOf('.') + 1);
    }

    /** Files of one kind look different from one another, and the same at each making. */
    int seed() {
        return file.hashCode();
    }
}
