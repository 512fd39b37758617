package vn.labuong.organisation.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.register.InMemoryRegister;
import vn.labuong.organisation.register.JournalEntry;
import vn.labuong.organisation.register.RegisterJournal;
import vn.labuong.organisation.register.RegisterJournal.Row;
import vn.labuong.organisation.register.RegisterRecords;
import vn.labuong.organisation.register.RegisterRecords.NameRow;
import vn.labuong.organisation.register.RegisterTables;
import vn.labuong.organisation.revision.Revised.Done;
import vn.labuong.organisation.revision.Revised.Refused;
import vn.labuong.organisation.succession.SuccessionCycle;

/** Takes a recorded reorganisation back as a whole, or corrects one of its rows; what was recorded stays readable. */
@Component
public class Reversal {

    private final RegisterTables tables;
    private final HeldRows held;
    private final RegisterJournal journal;
    private final RevisionRecord record;

    Reversal(RegisterTables tables, HeldRows held, RegisterJournal journal, RevisionRecord record) {
        this.tables = tables;
        this.held = held;
        this.journal = journal;
        this.record = record;
    }

    /** What may be corrected about a succession; {@code withdrawn} for one that never took place. */
    public record Correction(
            @Nullable AgencyId to,
            Succession.Share share,
            @Nullable LocalDate decided,
            String legalBasis,
            Certainty certainty,
            String note,
            boolean withdrawn) {}

    /** Everything the event added is withdrawn and what it replaced is put back, unless a later correction built on it. */
    @Transactional
    public Revised undo(String event, @Nullable String why) {
        Reason reason = Reason.of(why);
        if (reason.isMissing()) {
            return Refused.because("reason");
        }
        List<Held<Succession>> successions = held.successionsOf(event);
        List<Held<Agency>> states = held.statesOf(event);
        List<Held<NameRow>> names = held.namesOf(event);
        int inForce = successions.size() + states.size() + names.size();
        if (!event.startsWith("e-") || inForce == 0) {
            return Refused.because("event");
        }
        if (inForce < held.rowsOf(event) || isBuiltUpon(event, states)) {
            return Refused.because("built-upon");
        }
        try {
            JournalEntry entry = record.entry("u" + event.substring(1), reason);
            journal.addSuccessions(
                    successions.stream()
                            .map(row -> Row.withdrawal(row.seq(), row.value()))
                            .toList(),
                    null,
                    entry);
            takeBack(states, names, entry);
            record.announce(
                    "reorganisation-undone", "reorganisation", event, Map.of("rows", inForce), Map.of(), reason);
            return new Done(event);
        } catch (DuplicateKeyException lost) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Refused.because("changed-meanwhile");
        }
    }

    private void takeBack(List<Held<Agency>> states, List<Held<NameRow>> names, JournalEntry entry) {
        journal.addStates(
                states.stream()
                        .map(row -> reversed(row, held.stateBefore(row.seq()).orElse(null)))
                        .toList(),
                entry);
        journal.addNames(
                names.stream()
                        .map(row -> reversed(row, held.nameBefore(row.seq()).orElse(null)))
                        .toList(),
                entry);
    }

    private static <T> Row<T> reversed(Held<T> row, @Nullable T before) {
        return before == null ? Row.withdrawal(row.seq(), row.value()) : Row.instead(row.seq(), before);
    }

    /** An agency that began with the event and has since been part of another succession cannot simply vanish. */
    private boolean isBuiltUpon(String event, List<Held<Agency>> states) {
        List<AgencyId> begun = states.stream()
                .filter(row -> held.stateBefore(row.seq()).isEmpty())
                .map(row -> row.value().id())
                .toList();
        return tables.read(RegisterTables.END_OF_TIME).successions().stream()
                .filter(row -> !row.id().startsWith(event))
                .anyMatch(row -> begun.contains(row.from()) || (row.to() != null && begun.contains(row.to())));
    }

    /** Replaces one row of a succession; its effective day stays, so the correction has effect back to that day. */
    @Transactional
    public Revised correct(AgencyId from, long seq, Correction correction, @Nullable String why) {
        Reason reason = Reason.of(why);
        Held<Succession> present = held.leaving(from).stream()
                .filter(row -> row.seq() == seq)
                .findFirst()
                .orElse(null);
        if (reason.isMissing()) {
            return Refused.because("reason");
        }
        if (present == null) {
            return Refused.because("changed-meanwhile");
        }
        Succession old = present.value();
        RegisterRecords records = tables.read(RegisterTables.END_OF_TIME);
        AgencyId to = correction.to();
        if (to != null && (to.equals(from) || records.agencies().stream().noneMatch(isThere(to, old.effective())))) {
            return Refused.because("not-there", to.value());
        }
        Succession next = new Succession(
                old.id(),
                old.type(),
                from,
                old.type() == Succession.Type.RENAMED ? from : to,
                old.function(),
                correction.share(),
                old.effective(),
                correction.legalBasis(),
                correction.certainty(),
                correction.note());
        if (makesACircle(records, old, next)) {
            return Refused.because("cycle");
        }
        return replace(present, next, correction, reason);
    }

    private Revised replace(Held<Succession> present, Succession next, Correction correction, Reason reason) {
        try {
            Row<Succession> row =
                    correction.withdrawn() ? Row.withdrawal(present.seq(), next) : Row.instead(present.seq(), next);
            journal.addSuccessions(List.of(row), correction.decided(), record.entry("", reason));
            record.announce(
                    "succession-corrected",
                    "succession",
                    next.id(),
                    Map.of("to", String.valueOf(present.value().to())),
                    Map.of("to", String.valueOf(next.to()), "withdrawn", correction.withdrawn()),
                    reason);
            return new Done(next.id());
        } catch (DuplicateKeyException lost) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Refused.because("changed-meanwhile");
        }
    }

    private static java.util.function.Predicate<Agency> isThere(AgencyId id, LocalDate date) {
        return agency -> agency.id().equals(id) && agency.existsOn(date);
    }

    private static boolean makesACircle(RegisterRecords present, Succession old, Succession next) {
        List<Succession> rows = new ArrayList<>(present.successions());
        rows.remove(old);
        rows.add(next);
        try {
            return new InMemoryRegister(new RegisterRecords(
                            present.territories(),
                            present.agencies(),
                            present.names(),
                            rows,
                            present.clauses(),
                            present.spellings()))
                    .agencies()
                    .isEmpty();
        } catch (SuccessionCycle circle) {
            return true;
        }
    }
}
