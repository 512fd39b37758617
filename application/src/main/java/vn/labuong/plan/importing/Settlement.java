package vn.labuong.plan.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.AgencyLexicon;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Mention;
import vn.labuong.plan.Task;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.reading.Doubt;
import vn.labuong.plan.reading.Field;
import vn.labuong.plan.reading.PlanReading;
import vn.labuong.plan.reading.ReadAgency;
import vn.labuong.plan.reading.ReadRow;
import vn.labuong.plan.reading.Recurrence;

/** A reading with the decisions applied: the rows as they will be imported, and what still waits for a person. */
public final class Settlement {

    private final PlanReading reading;
    private final Decisions decisions;
    private final AgencyLexicon lexicon;

    private Settlement(PlanReading reading, Decisions decisions, AgencyLexicon lexicon) {
        this.reading = reading;
        this.decisions = decisions;
        this.lexicon = lexicon;
    }

    /** What came of it. */
    public record Outcome(List<SettledRow> rows, List<Doubt> aboutDocument, boolean documentAccepted) {

        public long questions() {
            return aboutDocument.size()
                    + rows.stream().mapToLong(row -> row.questions().size()).sum();
        }

        public long open() {
            long rowsOpen = rows.stream().mapToLong(SettledRow::open).sum();
            return rowsOpen + (documentAccepted ? 0 : aboutDocument.size());
        }

        public long obstacles() {
            return rows.stream().filter(row -> !row.obstacles().isEmpty()).count();
        }

        /** Names in rows to be imported that the register does not know and nobody has decided about. */
        public Set<String> unknownNames() {
            Set<String> names = new LinkedHashSet<>();
            imported().stream()
                    .flatMap(row -> Stream.concat(row.leads().stream(), row.coordinators().stream()))
                    .filter(party -> party.unknown() && party.holder() instanceof TaskRole.Verbatim)
                    .forEach(party -> names.add(party.name()));
            return names;
        }

        public List<SettledRow> imported() {
            return rows.stream().filter(row -> !row.leftOut()).toList();
        }
    }

    public static Outcome of(PlanReading reading, Decisions decisions, AgencyLexicon lexicon) {
        return new Settlement(reading, decisions, lexicon).outcome();
    }

    private Outcome outcome() {
        List<SettledRow> rows = new ArrayList<>();
        for (int index = 0; index < reading.rows().size(); index++) {
            rows.add(settled(index, reading.rows().get(index)));
        }
        Set<String> codes = new HashSet<>();
        reading.rows().forEach(row -> codes.add(row.code()));
        List<Doubt> aboutDocument = reading.doubts().stream()
                .filter(doubt -> !codes.contains(doubt.row()))
                .toList();
        return new Outcome(withObstacles(rows), aboutDocument, decisions.document());
    }

    private SettledRow settled(int index, ReadRow row) {
        Decisions.RowDecision decided = decisions.of(index);
        List<SettledRow.Party> leads = parties(row.leads(), decided.corrected().get(Field.LEADS));
        List<SettledRow.Party> coordinators =
                parties(row.coordinators(), decided.corrected().get(Field.COORDINATORS));
        return new SettledRow(
                index,
                row,
                decided.leftOut(),
                !decided.corrected().isEmpty(),
                decided.corrected().getOrDefault(Field.NUMBER, row.code()),
                decided.corrected().getOrDefault(Field.TITLE, row.title()),
                leads,
                coordinators,
                time(row, decided.corrected().get(Field.TIME)),
                decided.corrected().getOrDefault(Field.EXPECTED_RESULT, row.expectedResult()),
                questions(row, decided),
                List.of());
    }

    private List<SettledRow.Question> questions(ReadRow row, Decisions.RowDecision decided) {
        return reading.doubts().stream()
                .filter(doubt -> doubt.row().equals(row.code()))
                .map(doubt -> {
                    Field key = doubt.field() == null ? Field.OTHER : doubt.field();
                    boolean settled = decided.leftOut()
                            || decided.accepted().contains(key)
                            || decided.corrected().containsKey(key)
                            || isAnsweredByAgency(doubt);
                    return new SettledRow.Question(doubt, key, settled);
                })
                .toList();
    }

    private boolean isAnsweredByAgency(Doubt doubt) {
        boolean aboutAgency = doubt.kind() == Doubt.Kind.UNKNOWN_AGENCY || doubt.kind() == Doubt.Kind.AMBIGUOUS_AGENCY;
        return aboutAgency && (decisions.agencies().containsKey(doubt.raw()) || known(doubt.raw()) != null);
    }

    private List<SettledRow.Party> parties(List<ReadAgency> read, @Nullable String corrected) {
        List<SettledRow.Party> parties = new ArrayList<>();
        if (corrected == null) {
            read.forEach(one -> parties.add(
                    party(one.name(), one.raw(), one.kind() == ReadAgency.Kind.AGENCY ? one.agencies() : List.of())));
            return parties;
        }
        for (String line : corrected.lines().toList()) {
            if (line.strip().startsWith("@")) {
                parties.add(party(line.strip(), line.strip(), List.of()));
            } else {
                lexicon.mentions(line)
                        .forEach(mention -> parties.add(party(
                                mention.name(),
                                mention.raw(),
                                mention.kind() == Mention.Kind.AGENCY ? mention.agencies() : List.of())));
            }
        }
        return parties;
    }

    private SettledRow.Party party(String name, String raw, List<String> agencies) {
        Decisions.AgencyDecision decision = decisions.agencies().get(raw);
        if (decision != null && decision.agency() != null) {
            return new SettledRow.Party(new TaskRole.Named(new AgencyId(decision.agency())), raw, false);
        }
        if (name.startsWith("@")) {
            return new SettledRow.Party(new TaskRole.Collective(new GroupCode(name.substring(1))), name, false);
        }
        if (!agencies.isEmpty()) {
            return new SettledRow.Party(new TaskRole.Named(new AgencyId(agencies.get(0))), name, false);
        }
        TaskRole.Holder since = decision == null ? known(raw) : null;
        return since != null
                ? new SettledRow.Party(since, raw, false)
                : new SettledRow.Party(new TaskRole.Verbatim(name), name, decision == null);
    }

    /** What the register has learned of a name since the document was read; null where it still does not know. */
    private TaskRole.@Nullable Holder known(String raw) {
        List<Mention> mentions = lexicon.mentions(raw);
        if (mentions.size() != 1) {
            return null;
        }
        TaskRole.Holder holder = Holders.of(mentions.get(0));
        return holder instanceof TaskRole.Verbatim ? null : holder;
    }

    private static SettledRow.Time time(ReadRow row, @Nullable String corrected) {
        if (corrected == null) {
            return new SettledRow.Time(
                    row.fromYear(),
                    row.toYear(),
                    row.recurrence() == Recurrence.NONE
                            ? null
                            : Task.Recurrence.valueOf(row.recurrence().name()));
        }
        String[] parts = corrected.split(";", -1);
        return new SettledRow.Time(
                year(parts[0]),
                parts.length < 2 ? null : year(parts[1]),
                parts.length < 3 || parts[2].isBlank()
                        ? null
                        : Task.Recurrence.valueOf(parts[2].strip().toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Integer year(String text) {
        return text.isBlank() ? null : Integer.valueOf(text.strip());
    }

    private static List<SettledRow> withObstacles(List<SettledRow> rows) {
        Set<String> seen = new HashSet<>();
        return rows.stream().map(row -> row.with(obstacles(row, seen))).toList();
    }

    private static List<SettledRow.Obstacle> obstacles(SettledRow row, Set<String> seen) {
        List<SettledRow.Obstacle> found = new ArrayList<>();
        if (row.leftOut()) {
            return found;
        }
        if (!TaskCode.isValid(row.code())) {
            found.add(SettledRow.Obstacle.CODE_UNUSABLE);
        } else if (!seen.add(row.code())) {
            found.add(SettledRow.Obstacle.CODE_TWICE);
        }
        if (row.title().isBlank()) {
            found.add(SettledRow.Obstacle.TITLE_EMPTY);
        }
        return found;
    }
}
