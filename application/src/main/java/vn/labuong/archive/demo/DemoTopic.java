package vn.labuong.archive.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.labuong.shared.text.Csv;

/**
 * A right, convention or commitment of the plan with all it is joined to.
 *
 * @param agency that the plan's task has fallen to
 * @param convention code, empty where none applies
 * @param recommendation "cycle.number", empty where none applies
 * @param sky time of day on its drawing
 * @param things on its drawing, from left to right
 */
record DemoTopic(
        String code,
        String task,
        String agency,
        String concept,
        String convention,
        String recommendation,
        String place,
        String sky,
        List<String> things) {

    /** A reading corner of a former district belongs to no single right. */
    static final DemoTopic DISTRICT = new DemoTopic(
            "district",
            "IV.7",
            "ag91.so-vhtt",
            "education",
            "",
            "3.63",
            "ag91.ubnd-phuong-long-xuyen",
            "day",
            List.of("field", "house"));

    /** In the order of the file. */
    static Map<String, DemoTopic> all() {
        Map<String, DemoTopic> all = new LinkedHashMap<>();
        DemoResource.rows("topics.csv").forEach(row -> all.put(row.get("topic"), of(row)));
        return all;
    }

    private static DemoTopic of(Csv.Row row) {
        return new DemoTopic(
                row.get("topic"),
                row.get("task"),
                row.get("agency"),
                row.get("concept"),
                row.get("convention"),
                row.get("recommendation"),
                row.get("place"),
                row.get("sky"),
                List.of(row.get("things").split(" ", -1)));
    }
}
