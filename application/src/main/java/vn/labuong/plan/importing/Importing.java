package vn.labuong.plan.importing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.labuong.organisation.AgencyAliases;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.AgencyLexicon;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.reading.PlanReadResult;
import vn.labuong.plan.reading.PlanReader;
import vn.labuong.plan.reading.PlanReading;
import vn.labuong.plan.reading.PlanRefusal;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;

/** From a file to the running plan: read, look at, decide, import; a draft can be left and taken up again at any time. */
@Component
@Transactional
public class Importing {

    private final DraftTable drafts;
    private final PlanImport writing;
    private final RegisterLexicon lexicon;
    private final AgencyAliases aliases;
    private final AuditLog audit;

    Importing(DraftTable drafts, PlanImport writing, RegisterLexicon lexicon, AgencyAliases aliases, AuditLog audit) {
        this.drafts = drafts;
        this.writing = writing;
        this.lexicon = lexicon;
        this.aliases = aliases;
        this.audit = audit;
    }

    /** What comes of handing in a file. */
    public sealed interface Received permits Drafted, Refused {}

    /** The file was read and waits as a draft. */
    public record Drafted(long draft) implements Received {}

    /** The file was not read and nothing is stored. */
    public record Refused(PlanRefusal refusal) implements Received {}

    /** A draft as it stands: its rows with the decisions, and what importing would change. */
    public record Preview(ImportDraft draft, Settlement.Outcome outcome, PlanDifference difference) {}

    /** What comes of teaching the register a name. */
    public sealed interface Learned permits Known, NotLearned, ChangedMeanwhile {}

    /** The register knows the name from now on, and the draft with it. */
    public record Known() implements Learned {}

    /** Neither the register nor the draft has changed; the message key says why. */
    public record NotLearned(String messageKey) implements Learned {}

    /** What comes of asking to import. */
    public sealed interface Result permits Imported, Waiting, ChangedMeanwhile {}

    /** The plan now says what the document says; the difference is empty where it said so already. */
    public record Imported(PlanDifference difference) implements Result {}

    /** Doubts or obstacles are left; nothing was imported. */
    public record Waiting(Settlement.Outcome outcome) implements Result {}

    /** Somebody changed or closed the draft in the meantime; nothing was imported. */
    public record ChangedMeanwhile() implements Result, Learned {}

    public Received receive(PlanCode plan, Path file, String who) {
        PlanReadResult result = new PlanReader(lexicon.current()).read(file);
        if (result instanceof PlanRefusal refusal) {
            return new Refused(refusal);
        }
        PlanReading reading = (PlanReading) result;
        long draft = drafts.add(plan, reading, who);
        audit.record(AuditEvent.of("plan.import.received", "plan", plan)
                .to(Map.of("draft", draft, "file", reading.source().name())));
        return new Drafted(draft);
    }

    @Transactional(readOnly = true)
    public List<ImportDraft> newest(int limit) {
        return drafts.newest(limit);
    }

    @Transactional(readOnly = true)
    public Optional<Preview> preview(long draft) {
        return drafts.find(draft).map(found -> {
            Settlement.Outcome outcome = settle(found, lexicon.current());
            return new Preview(found, outcome, writing.difference(found.plan(), outcome.imported()));
        });
    }

    /** Keeps a decision; false when somebody changed the draft since that version. */
    public boolean decide(long draft, int version, UnaryOperator<Decisions> change, String who) {
        return drafts.find(draft)
                .filter(found -> found.version() == version)
                .map(found -> drafts.decide(draft, version, change.apply(found.decisions()), who))
                .orElse(false);
    }

    /**
     * Adds a name of the draft that the register does not know to an agency, as an alias of it.
     *
     * @param why the reason for the register, made from the document's file name
     */
    public Learned learn(long draft, int version, String name, AgencyId agency, UnaryOperator<String> why, String who) {
        Optional<ImportDraft> found = drafts.find(draft);
        if (found.isEmpty() || found.get().version() != version || !found.get().isOpen()) {
            return new ChangedMeanwhile();
        }
        if (!settle(found.get(), lexicon.current()).unknownNames().contains(name)) {
            return new NotLearned("plan.import.alias.no-such-name");
        }
        String reason = why.apply(found.get().reading().source().name());
        Optional<String> refused = aliases.add(agency, name, reason);
        if (refused.isPresent()) {
            return new NotLearned(refused.get());
        }
        Decisions.AgencyDecision decision = new Decisions.AgencyDecision(agency.value());
        if (!drafts.decide(draft, version, found.get().decisions().with(name, decision), who)) {
            // Somebody was faster by a moment: the alias must not stay without the decision it came from.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new ChangedMeanwhile();
        }
        return new Known();
    }

    /** Discards an open draft or takes a discarded one up again; false when it has changed since that version. */
    public boolean move(long draft, int version, ImportDraft.State from, ImportDraft.State to, String who) {
        boolean moved = drafts.move(draft, version, from, to, who);
        if (moved) {
            audit.record(AuditEvent.of("plan.import.state-changed", "import-draft", draft)
                    .from(Map.of("state", from.name()))
                    .to(Map.of("state", to.name())));
        }
        return moved;
    }

    /**
     * Imports the draft in one transaction.
     *
     * @param acceptDoubts whether doubts that nobody has settled are taken as the reader left them
     * @param since from when changed roles hold in a plan that runs already
     */
    public Result importNow(long draft, int version, boolean acceptDoubts, LocalDate since, String who) {
        Optional<ImportDraft> found = drafts.find(draft);
        if (found.isEmpty() || found.get().version() != version || !found.get().isOpen()) {
            return new ChangedMeanwhile();
        }
        Settlement.Outcome outcome = settle(found.get(), lexicon.current());
        if (outcome.obstacles() > 0 || (outcome.open() > 0 && !acceptDoubts)) {
            return new Waiting(outcome);
        }
        if (!drafts.move(draft, version, ImportDraft.State.OPEN, ImportDraft.State.IMPORTED, who)) {
            return new ChangedMeanwhile();
        }
        PlanDifference difference = writing.write(found.get(), outcome.imported(), since);
        audit.record(AuditEvent.of("plan.import.done", "plan", found.get().plan())
                .to(Map.of(
                        "draft", draft,
                        "added", difference.added().size(),
                        "changed", difference.changed().size(),
                        "withdrawn", difference.missing().size())));
        return new Imported(difference);
    }

    private static Settlement.Outcome settle(ImportDraft draft, AgencyLexicon lexicon) {
        return Settlement.of(draft.reading(), draft.decisions(), lexicon);
    }
}
