package vn.labuong.shared.web.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.labuong.shared.web.chart.Flow;
import vn.labuong.shared.web.chart.StackedBars;
import vn.labuong.shared.web.chart.Trajectory;
import vn.labuong.shared.web.chart.YearSpans;

/** Invented figures, only to see how a chart looks. */
record SampleCharts(SampleTexts texts) {

    StackedBars tasksByState() {
        return StackedBars.of(
                List.of("done", "running", "late", "planned", "stopped"),
                texts.all(
                        "sheet.state.done",
                        "sheet.state.running",
                        "sheet.state.late",
                        "sheet.state.planned",
                        "sheet.state.stopped"),
                List.of(
                        new StackedBars.Group(texts.of("sheet.group.1"), "/noi-bo/mau", List.of(6, 3, 1, 2, 0)),
                        new StackedBars.Group(texts.of("sheet.group.2"), "/noi-bo/mau", List.of(2, 9, 2, 4, 1)),
                        new StackedBars.Group(texts.of("sheet.group.3"), null, List.of(0, 1, 0, 5, 0))));
    }

    StackedBars whoLeads() {
        return StackedBars.of(
                List.of("lead", "coordinator"),
                texts.all("role.lead", "role.coordinator"),
                List.of(
                        new StackedBars.Group(texts.of("sheet.agency.culture"), "/noi-bo/mau", List.of(21, 12)),
                        new StackedBars.Group(texts.of("sheet.agency.education"), "/noi-bo/mau", List.of(7, 16)),
                        new StackedBars.Group(texts.of("sheet.agency.police"), "/noi-bo/mau", List.of(4, 9))));
    }

    YearSpans years() {
        String yearly = texts.of("sheet.yearly");
        return YearSpans.of(
                2023,
                2028,
                LocalDate.of(2026, 3, 15),
                List.of(
                        new YearSpans.Entry(texts.of("sheet.task.1"), "/noi-bo/mau", yearly, 2023, 2028, "running"),
                        new YearSpans.Entry(texts.of("sheet.task.2"), "/noi-bo/mau", null, 2024, 2025, "done"),
                        new YearSpans.Entry(texts.of("sheet.task.3"), "/noi-bo/mau", null, 2025, 2025, "late"),
                        new YearSpans.Entry(texts.of("sheet.task.4"), "/noi-bo/mau", yearly, 2026, 2028, "planned")));
    }

    Trajectory trajectory(Locale locale) {
        return Trajectory.of(
                2023,
                2028,
                "%",
                locale,
                Map.of(
                        2024, new Trajectory.Target(60.0, 70.0),
                        2026, new Trajectory.Target(80.0, 85.0),
                        2028, new Trajectory.Target(90.0, 100.0)),
                Map.of(
                        2023, new Trajectory.Value(52, true),
                        2024, new Trajectory.Value(64.5, true),
                        2026, new Trajectory.Value(78, false)));
    }

    Flow reorganisation() {
        return Flow.of(List.of(
                new Flow.Link(
                        texts.of("sheet.agency.information"),
                        texts.of("sheet.agency.culture"),
                        texts.of("sheet.function.press"),
                        false),
                new Flow.Link(
                        texts.of("sheet.agency.information"),
                        texts.of("sheet.agency.science"),
                        texts.of("sheet.function.digital"),
                        false),
                new Flow.Link(texts.of("sheet.agency.science.old"), texts.of("sheet.agency.science"), null, true)));
    }
}
