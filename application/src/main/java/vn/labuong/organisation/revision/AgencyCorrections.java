package vn.labuong.organisation.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.Period;
import vn.labuong.organisation.register.JournalEntry;
import vn.labuong.organisation.register.RegisterJournal;
import vn.labuong.organisation.register.RegisterJournal.Row;
import vn.labuong.organisation.register.RegisterRecords.NameRow;
import vn.labuong.organisation.revision.Revised.Done;
import vn.labuong.organisation.revision.Revised.Refused;
import vn.labuong.shared.text.Texts;

/** Corrects single facts about an agency: each correction is a new row beside the old one. */
@Component
public class AgencyCorrections {

    private static final int LONGEST_NAME = 300;

    private final HeldRows held;
    private final RegisterJournal journal;
    private final RevisionRecord record;

    AgencyCorrections(HeldRows held, RegisterJournal journal, RevisionRecord record) {
        this.held = held;
        this.journal = journal;
        this.record = record;
    }

    /** What may be corrected about a name; the first and the last day as people write them. */
    public record NameDraft(
            String lang,
            Agency.Form form,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate lastDay,
            Certainty certainty) {}

    /** What may be corrected about the agency itself. */
    public record StateDraft(
            @Nullable LocalDate from,
            @Nullable LocalDate lastDay,
            Certainty certainty,
            String legalBasis,
            String note) {}

    /**
     * Adds a name, or corrects one.
     *
     * @param seq the row to correct; null to add
     */
    @Transactional
    public Revised name(AgencyId agency, @Nullable Long seq, NameDraft draft, @Nullable String why) {
        Reason reason = Reason.of(why);
        List<Held<NameRow>> present = held.names(agency);
        Refused wrong = refusal(draft, present, seq, reason);
        if (wrong != null) {
            return wrong;
        }
        NameRow next = row(agency, draft);
        if (overlapsAnotherOfficialName(present, seq, next)) {
            return Refused.because("official-twice");
        }
        NameRow before = find(present, seq);
        return keeping(
                () -> {
                    journal.addNames(
                            List.of(seq == null ? Row.first(next) : Row.instead(seq, next)), record.entry("", reason));
                    Map<String, ?> was = before == null ? Map.of() : words(before);
                    record.announce("name-corrected", "agency", agency.value(), was, words(next), reason);
                },
                agency);
    }

    private static @Nullable Refused refusal(
            NameDraft draft, List<Held<NameRow>> present, @Nullable Long seq, Reason reason) {
        String text = Texts.clean(draft.text());
        if (reason.isMissing()) {
            return Refused.because("reason");
        }
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            return Refused.because("name");
        }
        if (endsBeforeItBegins(draft.from(), draft.lastDay())) {
            return Refused.because("period");
        }
        if (present.isEmpty() || (seq != null && find(present, seq) == null)) {
            return Refused.because("changed-meanwhile");
        }
        return null;
    }

    private static @Nullable NameRow find(List<Held<NameRow>> present, @Nullable Long seq) {
        return present.stream()
                .filter(row -> Objects.equals(row.seq(), seq))
                .map(Held::value)
                .findFirst()
                .orElse(null);
    }

    private static NameRow row(AgencyId agency, NameDraft draft) {
        return new NameRow(
                agency,
                new Agency.Name(
                        draft.lang(),
                        draft.form(),
                        Texts.clean(draft.text()),
                        period(draft.from(), draft.lastDay()),
                        draft.certainty()));
    }

    /** Corrects dates, certainty, legal basis or note of the agency itself. */
    @Transactional
    public Revised state(AgencyId agency, long seq, StateDraft draft, @Nullable String why) {
        Reason reason = Reason.of(why);
        Held<Agency> present = held.state(agency).orElse(null);
        if (reason.isMissing()) {
            return Refused.because("reason");
        }
        if (endsBeforeItBegins(draft.from(), draft.lastDay())) {
            return Refused.because("period");
        }
        if (present == null || present.seq() != seq) {
            return Refused.because("changed-meanwhile");
        }
        Agency next = Drafts.agency(
                present.value(),
                period(draft.from(), draft.lastDay()),
                draft.certainty(),
                Texts.clean(draft.legalBasis()),
                Texts.clean(draft.note()));
        return keeping(
                () -> {
                    JournalEntry entry = record.entry("", reason);
                    journal.addStates(List.of(Row.instead(seq, next)), entry);
                    record.announce(
                            "agency-corrected", "agency", agency.value(), words(present.value()), words(next), reason);
                },
                agency);
    }

    /** Two people who correct one row at once: the second learns of it and loses nothing but the click. */
    private static Revised keeping(Runnable change, AgencyId agency) {
        try {
            change.run();
            return new Done(agency.value());
        } catch (DuplicateKeyException lost) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Refused.because("changed-meanwhile");
        }
    }

    private static boolean overlapsAnotherOfficialName(List<Held<NameRow>> present, @Nullable Long seq, NameRow next) {
        return next.name().form() == Agency.Form.OFFICIAL
                && present.stream()
                        .filter(row -> !Objects.equals(row.seq(), seq))
                        .map(row -> row.value().name())
                        .filter(name -> name.form() == Agency.Form.OFFICIAL
                                && name.lang().equals(next.name().lang()))
                        .anyMatch(name ->
                                Drafts.overlap(name.period(), next.name().period()));
    }

    private static boolean endsBeforeItBegins(@Nullable LocalDate from, @Nullable LocalDate lastDay) {
        return from != null && lastDay != null && lastDay.isBefore(from);
    }

    private static Period period(@Nullable LocalDate from, @Nullable LocalDate lastDay) {
        return new Period(from, lastDay == null ? null : lastDay.plusDays(1));
    }

    private static Map<String, ?> words(NameRow row) {
        return Map.of(
                "name", row.name().text(),
                "lang", row.name().lang(),
                "form", row.name().form().name(),
                "from", Objects.toString(row.name().period().from(), ""),
                "to", Objects.toString(row.name().period().to(), ""),
                "certainty", row.name().certainty().name());
    }

    private static Map<String, ?> words(Agency agency) {
        return Map.of(
                "from", Objects.toString(agency.period().from(), ""),
                "to", Objects.toString(agency.period().to(), ""),
                "certainty", agency.certainty().name(),
                "legal_basis", agency.legalBasis(),
                "note", agency.note());
    }
}
