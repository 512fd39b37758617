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
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Period;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.register.RegisterJournal;
import vn.labuong.organisation.register.RegisterJournal.Row;
import vn.labuong.organisation.register.RegisterRecords.GroupClause;
import vn.labuong.organisation.register.RegisterTables;
import vn.labuong.organisation.revision.Revised.Done;
import vn.labuong.organisation.revision.Revised.Refused;
import vn.labuong.shared.text.Texts;

/** Corrects who belongs to a group: each correction is a new row beside the old one. */
@Component
public class GroupCorrections {

    private final HeldRows held;
    private final Agencies agencies;
    private final RegisterJournal journal;
    private final RevisionRecord record;

    GroupCorrections(HeldRows held, Agencies agencies, RegisterJournal journal, RevisionRecord record) {
        this.held = held;
        this.agencies = agencies;
        this.journal = journal;
        this.record = record;
    }

    /**
     * What may be corrected about a clause; the first and the last day as people write them.
     *
     * @param withdrawn the clause was a mistake altogether
     */
    public record ClauseDraft(
            @Nullable LocalDate from,
            @Nullable LocalDate lastDay,
            Certainty certainty,
            String note,
            boolean withdrawn) {}

    /** Corrects or withdraws one clause; whom it selects stays as it is. */
    @Transactional
    public Revised clause(long seq, ClauseDraft draft, @Nullable String why) {
        Reason reason = Reason.of(why);
        Refused wrong = refusal(draft, reason);
        if (wrong != null) {
            return wrong;
        }
        GroupClause old = held.clauses().stream()
                .filter(row -> row.seq() == seq)
                .map(Held::value)
                .findFirst()
                .orElse(null);
        if (old == null) {
            return Refused.because("changed-meanwhile");
        }
        GroupClause next = new GroupClause(
                old.code(),
                period(draft),
                old.kind(),
                old.level(),
                old.within(),
                old.member(),
                draft.certainty(),
                Texts.clean(draft.note()));
        Row<GroupClause> row = draft.withdrawn() ? Row.withdrawal(seq, old) : Row.instead(seq, next);
        return keeping(
                row, draft.withdrawn() ? "group-clause-withdrawn" : "group-clause-corrected", words(old), reason);
    }

    /** Adds an agency to a group that the register has. */
    @Transactional
    public Revised member(GroupCode group, AgencyId member, ClauseDraft draft, @Nullable String why) {
        Reason reason = Reason.of(why);
        Refused wrong = refusal(draft, reason);
        if (wrong != null) {
            return wrong;
        }
        RegisterSnapshot register = agencies.snapshotAsKnownAt(RegisterTables.END_OF_TIME);
        if (!register.groups().contains(group)) {
            return Refused.because("form");
        }
        if (register.agency(member).isEmpty()) {
            return Refused.because("agency", member.value());
        }
        GroupClause next = new GroupClause(
                group, period(draft), null, null, "", member, draft.certainty(), Texts.clean(draft.note()));
        if (held.clauses().stream().anyMatch(row -> isSameMember(row.value(), next))) {
            return Refused.because("member-twice");
        }
        return keeping(Row.first(next), "group-member-added", Map.of(), reason);
    }

    private static boolean isSameMember(GroupClause clause, GroupClause next) {
        return clause.code().equals(next.code())
                && Objects.equals(clause.member(), next.member())
                && Drafts.overlap(clause.period(), next.period());
    }

    private static @Nullable Refused refusal(ClauseDraft draft, Reason reason) {
        if (reason.isMissing()) {
            return Refused.because("reason");
        }
        LocalDate from = draft.from();
        LocalDate lastDay = draft.lastDay();
        return from != null && lastDay != null && lastDay.isBefore(from) ? Refused.because("period") : null;
    }

    /** Two people who correct one clause at once: the second learns of it and loses nothing but the click. */
    private Revised keeping(Row<GroupClause> row, String action, Map<String, ?> was, Reason reason) {
        String group = row.value().code().value();
        try {
            journal.addClauses(List.of(row), record.entry("", reason));
            Map<String, ?> became = row.withdrawn() ? Map.of("withdrawn", true) : words(row.value());
            record.announce(action, "group", group, was, became, reason);
            return new Done(group);
        } catch (DuplicateKeyException lost) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Refused.because("changed-meanwhile");
        }
    }

    private static Period period(ClauseDraft draft) {
        LocalDate lastDay = draft.lastDay();
        return new Period(draft.from(), lastDay == null ? null : lastDay.plusDays(1));
    }

    private static Map<String, ?> words(GroupClause clause) {
        return Map.of(
                "kind", Objects.toString(clause.kind(), ""),
                "level", Objects.toString(clause.level(), ""),
                "territory", clause.within(),
                "member", Objects.toString(clause.member(), ""),
                "from", Objects.toString(clause.period().from(), ""),
                "to", Objects.toString(clause.period().to(), ""),
                "certainty", clause.certainty().name(),
                "note", clause.note());
    }
}
