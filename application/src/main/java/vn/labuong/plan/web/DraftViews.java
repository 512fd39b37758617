package vn.labuong.plan.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.labuong.plan.duty.RegisterOnDate;
import vn.labuong.plan.importing.ImportDraft;
import vn.labuong.plan.importing.Importing;
import vn.labuong.plan.importing.PlanDifference;
import vn.labuong.plan.importing.SettledRow;
import vn.labuong.plan.reading.Doubt;
import vn.labuong.shared.text.ViCollator;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Option;

/** Makes what the import pages show. */
@Component
class DraftViews {

    private final PlanWords words;
    private final RegisterOnDate register;
    private final PlanGate gate;

    DraftViews(PlanWords words, RegisterOnDate register, PlanGate gate) {
        this.words = words;
        this.register = register;
        this.gate = gate;
    }

    /** A draft in the list. */
    record Item(long id, String href, String plan, String file, String stateWords, boolean open, String changed) {}

    List<Item> list(List<ImportDraft> drafts, Locale locale) {
        return drafts.stream()
                .map(draft -> new Item(
                        draft.id(),
                        ImportController.PATH + "/" + draft.id(),
                        draft.plan().value(),
                        draft.reading().source().name(),
                        words.text("plan.import.state." + draft.state().name(), locale),
                        draft.isOpen(),
                        changed(draft, locale)))
                .toList();
    }

    private String changed(ImportDraft draft, Locale locale) {
        return words.date(VietnamTime.day(draft.changedAt()), locale) + ", " + draft.changedBy();
    }

    DraftView preview(Importing.Preview preview, boolean onlyDoubts, Locale locale) {
        ImportDraft draft = preview.draft();
        List<SettledRow> rows = new ArrayList<>(preview.outcome().rows());
        // Rows that need a look come first; within both parts the document's order holds.
        rows.sort(Comparator.comparing(row -> !row.needsLook()));
        long questions = preview.outcome().questions();
        long unsettled = preview.outcome().open();
        return new DraftView(
                draft.id(),
                ImportController.PATH + "/" + draft.id(),
                draft.plan().value(),
                draft.reading().source().name(),
                draft.version(),
                draft.state().name(),
                words.text("plan.import.state." + draft.state().name(), locale),
                draft.isOpen(),
                changed(draft, locale),
                questions,
                questions - unsettled,
                unsettled,
                preview.outcome().obstacles(),
                onlyDoubts,
                preview.outcome().aboutDocument().stream()
                        .map(doubt -> doubt(doubt, locale) + (doubt.raw().isBlank() ? "" : ": " + doubt.raw()))
                        .toList(),
                preview.outcome().documentAccepted(),
                rows.stream()
                        .filter(row -> !onlyDoubts || row.needsLook())
                        .map(row -> row(row, locale))
                        .toList(),
                List.copyOf(preview.outcome().unknownNames()),
                preview.outcome().unknownNames().isEmpty() ? List.of() : agencies(locale),
                difference(preview.difference(), locale));
    }

    private String doubt(Doubt doubt, Locale locale) {
        return words.term("plan.reading.doubt", PlanWords.dashed(doubt.kind()), locale);
    }

    private DraftView.Row row(SettledRow row, Locale locale) {
        return new DraftView.Row(
                row.index(),
                row.code(),
                words.text("plan.kind." + row.kind().name().toLowerCase(Locale.ROOT), locale),
                row.title(),
                lines(row.leads()),
                lines(row.coordinators()),
                row.time().from() == null ? "" : String.valueOf(row.time().from()),
                row.time().to() == null ? "" : String.valueOf(row.time().to()),
                time(row.time()),
                row.time().recurrence() == null
                        ? ""
                        : row.time().recurrence().name().toLowerCase(Locale.ROOT),
                row.expectedResult(),
                row.leftOut(),
                row.corrected(),
                row.needsLook(),
                originals(row, locale),
                row.questions().stream()
                        .map(question -> new DraftView.Question(
                                doubt(question.doubt(), locale),
                                question.doubt().raw().isBlank()
                                        ? null
                                        : question.doubt().raw(),
                                question.key().name(),
                                question.settled()))
                        .toList(),
                row.obstacles().stream()
                        .map(obstacle -> words.text("plan.import.obstacle." + obstacle.name(), locale))
                        .toList());
    }

    /** The form in which a corrected time is kept, to tell whether a person changed it. */
    private static String time(SettledRow.Time time) {
        return (time.from() == null ? "" : time.from()) + ";" + (time.to() == null ? "" : time.to()) + ";"
                + (time.recurrence() == null ? "" : time.recurrence().name().toLowerCase(Locale.ROOT));
    }

    private static String lines(List<SettledRow.Party> parties) {
        return String.join("\n", parties.stream().map(SettledRow.Party::name).toList());
    }

    private List<DraftView.Original> originals(SettledRow row, Locale locale) {
        List<DraftView.Original> originals = new ArrayList<>();
        row.read()
                .sources()
                .forEach((field, values) -> values.forEach(value -> originals.add(new DraftView.Original(
                        words.text("plan.field." + field.name(), locale),
                        value.text(),
                        TaskPages.place(value.source(), words, locale)))));
        return originals;
    }

    /** The register to choose from; only where there is something to choose. */
    private List<Option> agencies(Locale locale) {
        RegisterOnDate.View view = register.on(gate.today());
        return view.snapshot().agencies().stream()
                .map(agency -> new Option(agency.id().value(), view.name(agency.id(), locale)))
                .sorted(Comparator.comparing(Option::text, new ViCollator()))
                .toList();
    }

    private DraftView.Difference difference(PlanDifference difference, Locale locale) {
        return new DraftView.Difference(
                difference.added().stream()
                        .map(row -> new DraftView.Line(row.code(), row.title(), ""))
                        .toList(),
                difference.changed().stream()
                        .map(change -> new DraftView.Line(
                                change.after().code(),
                                change.after().title(),
                                String.join(
                                        ", ",
                                        change.fields().stream()
                                                .map(field -> words.text("plan.field." + field.name(), locale))
                                                .toList())))
                        .toList(),
                difference.missing().stream()
                        .map(task -> new DraftView.Line(
                                task.code().value(), task.title().vi(), ""))
                        .toList(),
                difference.same());
    }
}
