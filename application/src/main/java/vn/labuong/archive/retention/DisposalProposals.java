package vn.labuong.archive.retention;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.retention.Deciding.Objection;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.time.VietnamTime;

/** Proposals for disposal: made by one person, for another to approve; refused or shortened by either. */
@Component
public class DisposalProposals {

    private final JdbcClient jdbc;
    private final DisposalRows rows;
    private final KeptItems standings;
    private final AuditLog audit;
    private final Clock clock;

    DisposalProposals(JdbcClient jdbc, DisposalRows rows, KeptItems standings, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Proposes all of the items, or none where one is protected, listed already or not what was seen. */
    @Transactional
    public Deciding propose(Chosen chosen, String why) {
        if (why.isBlank()) {
            return new Deciding.Refused(List.of("archive.retention.problem.why"));
        }
        List<Standing> all = standings.locked(chosen.seen().keySet());
        List<Objection> objections = new ArrayList<>();
        for (Standing standing : all) {
            List<String> reasons =
                    standing.objections(VietnamTime.today(clock), chosen.seen().get(standing.item()));
            if (standing.listed()) {
                reasons.add("archive.retention.listed");
            }
            if (!reasons.isEmpty()) {
                objections.add(new Objection(standing.code(), reasons));
            }
        }
        if (!objections.isEmpty() || all.isEmpty()) {
            return new Deciding.Stopped(objections);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into archive.disposal (id, state, why, proposed_at, proposed_by)"
                        + " values (:id, 'proposed', :why, :now, :who)")
                .param("id", id)
                .param("why", why)
                .param("now", DatabaseTime.now(clock))
                .param("who", Decider.name())
                .update();
        for (int at = 0; at < all.size(); at++) {
            list(id, at + 1, all.get(at));
        }
        audit.record(AuditEvent.of("archive.disposal.propose", "disposal", id)
                .to(Map.of("items", codes(all)))
                .because(why));
        return new Deciding.Done(all.size());
    }

    private void list(UUID id, int position, Standing standing) {
        jdbc.sql("""
                        insert into archive.disposal_item
                               (disposal, item, position, version, code, title, series, completed_year, last_year, dated, files)
                        select :id, i.id, :position, i.version, i.code,
                               coalesce((select t.value from archive.item_text t
                                 where t.item = i.id and t.field = 'title' and not t.gone
                                 order by array_position(array['vi', 'und', 'en', 'km'], t.language), t.position limit 1), i.code),
                               coalesce(s.title_vi, '–'), coalesce(i.completed_year, :last), :last, i.dated,\s""" + DisposalRows.FILES + """
                          from archive.item i left join archive.series s on s.code = i.series where i.id = :item
                        """)
                .param("id", id)
                .param("position", position)
                .param("last", standing.lastYear())
                .param("item", standing.item().value())
                .update();
    }

    /** Takes an item off the list; false where nothing can be taken off any more. */
    @Transactional
    public boolean remove(UUID id, String code) {
        boolean open = rows.find(id, true)
                .filter(disposal -> disposal.state() == Disposal.State.PROPOSED)
                .isPresent();
        int removed = !open
                ? 0
                : jdbc.sql("update archive.disposal_item set removed = true"
                                + " where disposal = :id and code = :code and not removed")
                        .param("id", id)
                        .param("code", code)
                        .update();
        if (removed == 1) {
            audit.record(
                    AuditEvent.of("archive.disposal.remove", "disposal", id).to(Map.of("items", code)));
        }
        return removed == 1;
    }

    /** Refuses the proposal; the items stay as they are. Whoever proposed may take it back so. */
    @Transactional
    public Deciding refuse(UUID id, String why) {
        Optional<Disposal> found = rows.find(id, true).filter(one -> one.state() == Disposal.State.PROPOSED);
        if (found.isEmpty() || why.isBlank()) {
            return new Deciding.Refused(
                    List.of(why.isBlank() ? "archive.retention.problem.why" : "archive.disposal.problem.decided"));
        }
        jdbc.sql(
                        "update archive.disposal set state = 'refused', decided_at = :now, decided_by = :who, decided_why = :why"
                                + " where id = :id")
                .param("now", DatabaseTime.now(clock))
                .param("who", Decider.name())
                .param("why", why)
                .param("id", id)
                .update();
        audit.record(AuditEvent.of("archive.disposal.refuse", "disposal", id).because(why));
        return new Deciding.Done(found.get().listed().size());
    }

    private static String codes(List<Standing> all) {
        return all.stream().map(Standing::code).collect(Collectors.joining(", "));
    }
}
