package vn.labuong.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.labuong.organisation.AgencyLexicon;

/** Short words for tests that read a plan and look at what came out. */
final class Reading {

    private static final PlanReader READER = new PlanReader(AgencyLexicon.shipped("an-giang", "An Giang"));

    private Reading() {}

    static PlanReadResult result(Path file) {
        return READER.read(file);
    }

    static PlanReading of(Path file) {
        var result = READER.read(file);
        assertThat(result).isInstanceOf(PlanReading.class);
        return (PlanReading) result;
    }

    /** Rows as "code kind title / leads / coordinators / years recurrence / result", empty ends cut. */
    static List<String> lines(PlanReading reading) {
        return reading.rows().stream()
                .map(row -> "%s %s %s / %s / %s / %s / %s"
                        .formatted(
                                row.code(),
                                row.kind().name().charAt(0),
                                row.title(),
                                names(row.leads()),
                                names(row.coordinators()),
                                time(row),
                                row.expectedResult())
                        .replaceAll("( /\\s*)+$", ""))
                .toList();
    }

    static List<String> doubts(PlanReading reading) {
        return reading.doubts().stream()
                .map(doubt -> doubt.row() + " " + doubt.kind())
                .toList();
    }

    private static String names(List<ReadAgency> agencies) {
        return agencies.stream().map(ReadAgency::name).collect(Collectors.joining(", "));
    }

    private static String time(ReadRow row) {
        return row.fromYear() == null
                ? ""
                : row.fromYear() + "-" + row.toYear()
                        + (row.recurrence() == Recurrence.NONE ? "" : " " + row.recurrence());
    }
}
