package vn.labuong.archive.retention;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.ItemId;
import vn.labuong.archive.access.Viewer;
import vn.labuong.archive.retention.Deciding.Objection;
import vn.labuong.archive.retention.DisposalCertificate.Approval;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.time.VietnamTime;

/**
 * Disposals and their approval by a second person. With the approval, in its transaction, the items are gone for
 * everybody, their words are erased and the certificate is made; their bytes are erased by the queue.
 */
@Component
public class Disposals {

    private final JdbcClient jdbc;
    private final DisposalRows rows;
    private final KeptItems standings;
    private final DisposalCertificate certificate;
    private final AuditLog audit;
    private final DisposedItems disposed;
    private final Clock clock;

    Disposals(
            JdbcClient jdbc,
            DisposalRows rows,
            KeptItems standings,
            DisposalCertificate certificate,
            AuditLog audit,
            DisposedItems disposed,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.standings = standings;
        this.certificate = certificate;
        this.audit = audit;
        this.disposed = disposed;
        this.clock = clock;
    }

    public List<Disposal> page(int from, int size) {
        return rows.page(from, size);
    }

    public long count() {
        return jdbc.sql("select count(*) from archive.disposal")
                .query(Long.class)
                .single();
    }

    public Optional<Disposal> find(UUID id) {
        return rows.find(id, false);
    }

    /** How many proposals of others await that person's approval. */
    public long awaiting(String username) {
        return jdbc.sql("select count(*) from archive.disposal where state = 'proposed' and proposed_by <> :who")
                .param("who", username)
                .query(Long.class)
                .single();
    }

    /** How many items of each disposal have bytes that are still to be erased. */
    public Map<UUID, Integer> unerased() {
        return rows.unerased();
    }

    /** The codes of what was listed and is not for that archivist's eyes: sealed items of agencies that they do not keep. */
    public Set<String> closed(UUID id, Viewer viewer) {
        return Set.copyOf(jdbc.sql("""
                        select l.code from archive.disposal_item l join archive.item i on i.id = l.item
                         where l.disposal = :id and i.access = 'sealed' and i.agency is not null
                           and not i.agency = any (:keeps)
                        """)
                .param("id", id)
                .param("keeps", viewer.keeps().stream().map(AgencyId::value).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** The certificate as it was made; empty where it is not approved. */
    public Optional<byte[]> certificate(UUID id) {
        return jdbc.sql("select certificate from archive.disposal where id = :id and certificate is not null")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /**
     * Approves the proposal as a whole; where one of its items changed since it was listed, or is protected by now,
     * nothing is done.
     *
     * @param number of the minutes of the council of disposal
     */
    @Transactional
    public Deciding approve(UUID id, String number, String why) {
        Optional<Disposal> found = rows.find(id, true).filter(one -> one.state() == Disposal.State.PROPOSED);
        if (found.isEmpty()) {
            return new Deciding.Refused(List.of("archive.disposal.problem.decided"));
        }
        Disposal disposal = found.get();
        List<String> problems = problems(disposal, number, why);
        if (!problems.isEmpty()) {
            return new Deciding.Refused(problems);
        }
        List<Objection> objections = changedSince(disposal);
        if (!objections.isEmpty()) {
            return new Deciding.Stopped(objections);
        }
        Approval approval = new Approval(
                number, Decider.name(), why, DatabaseTime.now(clock).toInstant());
        certify(disposal, approval);
        disposal.listed().forEach(entry -> disposed.dispose(entry.item(), number));
        audit.record(AuditEvent.of("archive.disposal.approve", "disposal", id)
                .to(Map.of(
                        "items",
                        disposal.listed().stream().map(Disposal.Entry::code).collect(Collectors.joining(", ")),
                        "certificate",
                        number))
                .because(why));
        return new Deciding.Done(disposal.listed().size());
    }

    private static List<String> problems(Disposal disposal, String number, String why) {
        List<String> problems = new ArrayList<>();
        if (disposal.proposedBy().equals(Decider.name())) {
            problems.add("archive.disposal.problem.own");
        }
        if (why.isBlank()) {
            problems.add("archive.retention.problem.why");
        }
        if (number.isBlank()) {
            problems.add("archive.disposal.problem.number");
        }
        if (disposal.listed().isEmpty()) {
            problems.add("archive.disposal.problem.empty");
        }
        return problems;
    }

    private List<Objection> changedSince(Disposal disposal) {
        Map<ItemId, Standing> now = new HashMap<>();
        List<ItemId> ids = disposal.listed().stream().map(Disposal.Entry::item).toList();
        standings.locked(ids).forEach(standing -> now.put(standing.item(), standing));
        List<ItemId> otherFiles = rows.withOtherFiles(disposal.id());
        List<Objection> objections = new ArrayList<>();
        for (Disposal.Entry entry : disposal.listed()) {
            Standing standing = now.get(entry.item());
            List<String> reasons = new ArrayList<>();
            if (standing == null) {
                reasons.add("archive.retention.gone");
            } else {
                reasons.addAll(standing.objections(VietnamTime.today(clock), entry.version()));
                if (otherFiles.contains(entry.item()) && !reasons.contains("archive.retention.changed")) {
                    reasons.add("archive.retention.changed");
                }
            }
            if (!reasons.isEmpty()) {
                objections.add(new Objection(entry.code(), reasons));
            }
        }
        return objections;
    }

    private void certify(Disposal disposal, Approval approval) {
        byte[] document = certificate.write(disposal, approval);
        jdbc.sql("""
                        update archive.disposal set state = 'approved', decided_at = :now, decided_by = :who, decided_why = :why,
                               certificate_number = :number, certificate = :document,
                               certificate_sha256 = encode(sha256(:document), 'hex')
                         where id = :id
                        """)
                .param("now", DatabaseTime.of(approval.at()))
                .param("who", approval.by())
                .param("why", approval.why())
                .param("number", approval.number())
                .param("document", document)
                .param("id", disposal.id())
                .update();
    }
}
