package vn.labuong.reporting.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.reporting.standing.Standing;
import vn.labuong.reporting.standing.Timeliness;
import vn.labuong.reporting.wording.ReportWords;
import vn.labuong.shared.web.chart.StackedBars;

/** The reports of a period as bars, one for each level of agencies; each report that the lead expects counts once. */
@Component
class BoardChart {

    private final Agencies agencies;
    private final ReportWords words;

    BoardChart(Agencies agencies, ReportWords words) {
        this.agencies = agencies;
        this.words = words;
    }

    /** How a report stands, of which one holds for each. */
    enum Part {
        IN_TIME("done"),
        LATE("late"),
        /** Sent, and no day matters: there is nothing to report, or nothing was required. */
        NO_DAY("stopped"),
        RETURNED("milestone"),
        DRAFT("running"),
        NOT_BEGUN("planned");

        private final String tone;

        Part(String tone) {
            this.tone = tone;
        }

        static Part of(Standing standing) {
            return switch (standing.state()) {
                case RETURNED, REOPENED -> RETURNED;
                case SUBMITTED, ACCEPTED ->
                    standing.timeliness() == Timeliness.ON_TIME
                            ? IN_TIME
                            : standing.timeliness() == Timeliness.LATE ? LATE : NO_DAY;
                case DRAFT -> standing.isBegun() ? DRAFT : NOT_BEGUN;
            };
        }

        String messageKey() {
            return "reporting.period.part." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** From the lines of a board; parts that no report is in are left out. */
    StackedBars of(List<BoardLines.Line> lines, Locale locale) {
        RegisterSnapshot register = agencies.snapshot();
        Map<Agency.Level, Map<Part, Integer>> counts = new EnumMap<>(Agency.Level.class);
        lines.stream()
                .filter(line -> line.receiver() == null)
                .map(BoardLines.Line::standing)
                .forEach(
                        standing -> counts.computeIfAbsent(level(register, standing), none -> new EnumMap<>(Part.class))
                                .merge(Part.of(standing), 1, Integer::sum));
        List<Part> parts = Arrays.stream(Part.values())
                .filter(part -> counts.values().stream().anyMatch(of -> of.containsKey(part)))
                .toList();
        return StackedBars.of(
                parts.stream().map(part -> part.tone).toList(),
                texts(parts.stream().map(Part::messageKey), locale),
                counts.entrySet().stream()
                        .map(level -> new StackedBars.Group(
                                words.text("organisation.level." + level.getKey(), locale),
                                null,
                                parts.stream()
                                        .map(part -> level.getValue().getOrDefault(part, 0))
                                        .toList()))
                        .toList());
    }

    private static Agency.Level level(RegisterSnapshot register, Standing standing) {
        return register.agency(standing.agency()).map(Agency::level).orElse(Agency.Level.PROVINCE);
    }

    private List<String> texts(Stream<String> keys, Locale locale) {
        return keys.map(key -> words.text(key, locale)).toList();
    }
}
