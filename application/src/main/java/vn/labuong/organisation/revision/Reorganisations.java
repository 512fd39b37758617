package vn.labuong.organisation.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.register.InMemoryRegister;
import vn.labuong.organisation.register.JournalEntry;
import vn.labuong.organisation.register.RegisterJournal;
import vn.labuong.organisation.register.RegisterRecords;
import vn.labuong.organisation.register.RegisterRecords.NameRow;
import vn.labuong.organisation.register.RegisterTables;
import vn.labuong.organisation.revision.Preview.Effect;
import vn.labuong.organisation.revision.Revised.Done;
import vn.labuong.organisation.revision.Revised.Refused;
import vn.labuong.organisation.succession.SuccessionCycle;

/** Records who became what from which day on, shows the effect first, and takes it back by a reversing entry. */
@Component
public class Reorganisations {

    private final RegisterTables tables;
    private final HeldRows held;
    private final RegisterJournal journal;
    private final RevisionRecord record;

    Reorganisations(RegisterTables tables, HeldRows held, RegisterJournal journal, RevisionRecord record) {
        this.tables = tables;
        this.held = held;
        this.journal = journal;
        this.record = record;
    }

    /** What the proposal would change, or why it cannot be recorded. */
    public sealed interface Look {

        /** It can be recorded. */
        record Possible(Preview preview) implements Look {}

        /** It cannot. */
        record Impossible(Refused refusal) implements Look {}
    }

    public Look preview(Proposal proposal) {
        RegisterRecords present = tables.read(RegisterTables.END_OF_TIME);
        InMemoryRegister before = new InMemoryRegister(present);
        Refused refusal = ProposalCheck.refusal(proposal, before);
        if (refusal != null) {
            return new Look.Impossible(refusal);
        }
        try {
            InMemoryRegister after =
                    new InMemoryRegister(rows(proposal, "e-preview").addedTo(present));
            return new Look.Possible(new Preview(before, after, effects(proposal, before, after)));
        } catch (SuccessionCycle circle) {
            return new Look.Impossible(Refused.because("cycle"));
        }
    }

    @Transactional
    public Revised record(Proposal proposal, @Nullable String why) {
        Reason reason = Reason.of(why);
        if (reason.isMissing()) {
            return Refused.because("reason");
        }
        if (preview(proposal) instanceof Look.Impossible impossible) {
            return impossible.refusal();
        }
        String event = "e-" + UUID.randomUUID();
        try {
            JournalEntry entry = record.entry(event, reason);
            ProposalRows rows = rows(proposal, event);
            journal.addAgencies(rows.begun(), entry);
            journal.addStates(rows.states(), entry);
            journal.addNames(rows.names(), entry);
            journal.addSuccessions(rows.successions(), proposal.decided(), entry);
            record.announce("reorganised", "reorganisation", event, Map.of(), words(proposal), reason);
            return new Done(event);
        } catch (DuplicateKeyException lost) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Refused.because("changed-meanwhile");
        }
    }

    private ProposalRows rows(Proposal proposal, String event) {
        Map<AgencyId, Held<Agency>> states = new LinkedHashMap<>();
        Map<AgencyId, List<Held<NameRow>>> names = new LinkedHashMap<>();
        for (AgencyId id : proposal.from()) {
            held.state(id).ifPresent(state -> states.put(id, state));
            names.put(id, held.names(id));
        }
        return ProposalRows.of(proposal, event, states, names);
    }

    private static List<Effect> effects(Proposal proposal, RegisterSnapshot before, RegisterSnapshot after) {
        Set<FunctionCode> functions = new TreeSet<>();
        functions.add(FunctionCode.GENERAL);
        after.successions().stream().map(Succession::function).forEach(functions::add);
        Set<AgencyId> holders = new LinkedHashSet<>(proposal.from());
        LocalDate eve = proposal.effective().minusDays(1);
        List<Effect> effects = new ArrayList<>();
        for (AgencyId holder : holders) {
            for (FunctionCode function : functions) {
                List<Bearer> now = before.trace(holder, function, eve, proposal.effective());
                List<Bearer> then = after.trace(holder, function, eve, proposal.effective());
                if (!ids(now).equals(ids(then))
                        || now.get(0).open() != then.get(0).open()) {
                    effects.add(new Effect(
                            holder, function, ids(now), ids(then), then.stream().anyMatch(Bearer::open)));
                }
            }
        }
        return effects;
    }

    private static List<AgencyId> ids(List<Bearer> bearers) {
        return bearers.stream().map(Bearer::agency).sorted().toList();
    }

    private static Map<String, ?> words(Proposal proposal) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("type", proposal.type().name());
        words.put("from", proposal.from().stream().map(AgencyId::value).toList());
        words.put(
                "to",
                proposal.heirs().stream()
                        .map(heir -> heir.function() + " → " + (heir.to() == null ? proposal.newName() : heir.to()))
                        .toList());
        words.put("effective", proposal.effective().toString());
        words.put("legal_basis", proposal.legalBasis());
        return words;
    }
}
