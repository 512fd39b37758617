package vn.labuong.plan.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.text.Csv;

/** A reading as the CSV that {@code plan read} promises: fixed columns, RFC 4180, lines end in CR LF. */
public final class PlanCsv {

    private static final List<String> COLUMNS = List.of(
            "code",
            "kind",
            "title",
            "lead_agencies",
            "coordinating_agencies",
            "from_year",
            "to_year",
            "recurrence",
            "expected_result");

    private PlanCsv() {}

    public static String write(PlanReading reading) {
        return Csv.line(COLUMNS)
                + reading.rows().stream().map(row -> Csv.line(fields(row))).collect(Collectors.joining());
    }

    private static List<String> fields(ReadRow row) {
        return List.of(
                row.code(),
                row.kind().name().toLowerCase(Locale.ROOT),
                row.title(),
                names(row.leads()),
                names(row.coordinators()),
                year(row.fromYear()),
                year(row.toYear()),
                row.recurrence() == Recurrence.NONE
                        ? ""
                        : row.recurrence().name().toLowerCase(Locale.ROOT),
                row.expectedResult());
    }

    private static String names(List<ReadAgency> agencies) {
        return agencies.stream().map(ReadAgency::name).collect(Collectors.joining(" | "));
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : year.toString();
    }
}
