package vn.labuong.plan.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.labuong.organisation.AgencyLexicon;
import vn.labuong.organisation.Mention;
import vn.labuong.shared.text.CrossReference;

/** Reads the values of whole rows: agencies, time, result, following pointers such as "-nt-" and "Như mục 2". */
final class RowReading {

    private final AgencyLexicon lexicon;
    private final YearSpan plan;
    private final List<Draft> drafts;

    RowReading(AgencyLexicon lexicon, YearSpan plan, List<Draft> drafts) {
        this.lexicon = lexicon;
        this.plan = plan;
        this.drafts = drafts;
    }

    List<ReadRow> read() {
        var rows = new ArrayList<ReadRow>();
        for (int at = 0; at < drafts.size(); at++) {
            rows.add(row(at));
        }
        return rows;
    }

    private ReadRow row(int at) {
        var draft = drafts.get(at);
        var leads = agencies(at, Field.LEADS);
        var time = time(at);
        if (draft.kind() == RowKind.TASK && leads.isEmpty()) {
            draft.note(Doubt.Kind.MISSING_LEAD, Field.LEADS, "", draft.source(Field.TITLE));
        }
        if (draft.kind() == RowKind.TASK && !draft.has(Field.TIME)) {
            draft.note(Doubt.Kind.MISSING_TIME, Field.TIME, "", draft.source(Field.TITLE));
        }
        return new ReadRow(
                draft.code(),
                draft.kind(),
                draft.text(Field.TITLE),
                leads,
                agencies(at, Field.COORDINATORS),
                time.years().from(),
                time.years().to(),
                time.recurrence(),
                followed(at, Field.EXPECTED_RESULT),
                draft.others(),
                draft.sources());
    }

    private List<ReadAgency> agencies(int at, Field field) {
        var draft = drafts.get(at);
        Map<String, ReadAgency> found = new LinkedHashMap<>();
        for (var mention : lexicon.mentions(draft.lines(field))) {
            if (mention.kind() == Mention.Kind.POINTER) {
                var target = CrossReference.find(mention.raw()).flatMap(reference -> target(reference, at, field));
                draft.note(
                        target.isPresent() ? Doubt.Kind.REFERENCE_FOLLOWED : Doubt.Kind.REFERENCE_NOT_FOUND,
                        field,
                        mention.raw(),
                        draft.source(field));
                target.ifPresentOrElse(
                        row -> lexicon.mentions(row.lines(field)).forEach(one -> put(found, draft, field, one)),
                        () -> put(found, draft, field, mention));
            } else {
                put(found, draft, field, mention);
            }
        }
        return List.copyOf(found.values());
    }

    private static void put(Map<String, ReadAgency> found, Draft draft, Field field, Mention mention) {
        var kind = switch (mention.kind()) {
            case AGENCY -> ReadAgency.Kind.AGENCY;
            case GROUP -> ReadAgency.Kind.GROUP;
            case AMBIGUOUS -> ReadAgency.Kind.AMBIGUOUS;
            case POINTER, UNKNOWN -> ReadAgency.Kind.UNKNOWN;
        };
        if (mention.kind() == Mention.Kind.UNKNOWN || mention.kind() == Mention.Kind.AMBIGUOUS) {
            var doubt = kind == ReadAgency.Kind.UNKNOWN ? Doubt.Kind.UNKNOWN_AGENCY : Doubt.Kind.AMBIGUOUS_AGENCY;
            draft.note(doubt, field, mention.raw(), draft.source(field));
        }
        found.putIfAbsent(mention.name(), new ReadAgency(mention.name(), kind, mention.agencies(), mention.raw()));
    }

    private TimeReading time(int at) {
        var draft = drafts.get(at);
        if (draft.kind() != RowKind.TASK) {
            return TimeReading.NOTHING;
        }
        var time = TimeReading.of(followed(at, Field.TIME), plan);
        time.doubt().ifPresent(doubt -> draft.note(doubt, Field.TIME));
        return time;
    }

    /** Text of a column; of the row pointed to when the cell is a pointer. */
    private String followed(int at, Field field) {
        var draft = drafts.get(at);
        var text = draft.text(field);
        var reference = CrossReference.find(text);
        if (reference.isEmpty()) {
            return text;
        }
        var target = target(reference.get(), at, field);
        draft.note(target.isPresent() ? Doubt.Kind.REFERENCE_FOLLOWED : Doubt.Kind.REFERENCE_NOT_FOUND, field);
        return target.map(row -> row.text(field)).orElse(text);
    }

    /** The row a pointer names, past rows that only point further. */
    private Optional<Draft> target(CrossReference reference, int from, Field field) {
        if (!reference.isRowAbove()) {
            var wanted = reference.row().toUpperCase(Locale.ROOT);
            var here = drafts.get(from).code();
            var group = here.contains(".") ? here.substring(0, here.indexOf('.') + 1) : "";
            return byCode(group + wanted, field).or(() -> byCode(wanted, field));
        }
        for (int at = from - 1; at >= 0; at--) {
            var row = drafts.get(at);
            if (row.kind() == RowKind.TASK && isPlain(row, field)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private Optional<Draft> byCode(String code, Field field) {
        return drafts.stream()
                .filter(row -> row.code().toUpperCase(Locale.ROOT).equals(code) && isPlain(row, field))
                .findFirst();
    }

    private boolean isPlain(Draft row, Field field) {
        return row.has(field)
                && CrossReference.find(row.text(field)).isEmpty()
                && lexicon.mentions(row.lines(field)).stream().noneMatch(one -> one.kind() == Mention.Kind.POINTER);
    }
}
