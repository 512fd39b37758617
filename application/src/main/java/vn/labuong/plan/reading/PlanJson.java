package vn.labuong.plan.reading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labuong.plan.reading.document.Source;
import vn.labuong.shared.text.Json;

/** A whole reading as JSON: what the CSV has, and title, years, sources, unknown columns and doubts besides. */
public final class PlanJson {

    private PlanJson() {}

    public static String write(PlanReading reading) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("source", source(reading.source()));
        json.put("title", value(reading.title()));
        json.put("from_year", reading.fromYear());
        json.put("to_year", reading.toYear());
        json.put("number", value(reading.issued().number()));
        json.put("date", value(reading.issued().date()));
        json.put("rows", reading.rows().stream().map(PlanJson::row).toList());
        json.put("doubts", reading.doubts().stream().map(PlanJson::doubt).toList());
        return Json.write(json) + "\n";
    }

    private static Map<String, @Nullable Object> source(SourceFile file) {
        return object("name", file.name(), "kind", name(file.kind()), "size", file.size(), "sha256", file.sha256());
    }

    private static Map<String, @Nullable Object> row(ReadRow row) {
        var json = object("code", row.code(), "kind", name(row.kind()), "title", row.title());
        json.put("lead_agencies", row.leads().stream().map(PlanJson::agency).toList());
        json.put(
                "coordinating_agencies",
                row.coordinators().stream().map(PlanJson::agency).toList());
        json.put("from_year", row.fromYear());
        json.put("to_year", row.toYear());
        json.put("recurrence", row.recurrence() == Recurrence.NONE ? "" : name(row.recurrence()));
        json.put("expected_result", row.expectedResult());
        json.put("others", row.others());
        json.put(
                "sources",
                row.sources().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> name(entry.getKey()),
                                entry -> entry.getValue().stream()
                                        .map(PlanJson::value)
                                        .toList(),
                                (one, other) -> one,
                                LinkedHashMap::new)));
        return json;
    }

    private static Map<String, @Nullable Object> agency(ReadAgency agency) {
        return object(
                "name", agency.name(), "kind", name(agency.kind()), "agencies", agency.agencies(), "raw", agency.raw());
    }

    private static Map<String, @Nullable Object> doubt(Doubt doubt) {
        return object(
                "row", doubt.row(),
                "field", doubt.field() == null ? null : name(doubt.field()),
                "kind", name(doubt.kind()),
                "raw", doubt.raw(),
                "place", place(doubt.source()));
    }

    private static @Nullable Map<String, @Nullable Object> value(@Nullable ReadValue value) {
        return value == null ? null : object("text", value.text(), "place", place(value.source()));
    }

    private static @Nullable Map<String, @Nullable Object> place(@Nullable Source source) {
        if (source == null) {
            return null;
        }
        var place = object(
                "page", source.page(),
                "table", source.table(),
                "row", source.row(),
                "cell", source.cell(),
                "line", source.line());
        place.values().removeIf(Objects::isNull);
        return place;
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            object.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
        }
        return object;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
