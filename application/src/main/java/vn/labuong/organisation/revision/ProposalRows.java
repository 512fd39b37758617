package vn.labuong.organisation.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.Period;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.register.RegisterJournal.Row;
import vn.labuong.organisation.register.RegisterRecords;
import vn.labuong.organisation.register.RegisterRecords.NameRow;
import vn.labuong.shared.text.SearchKey;

/** The rows that a proposal would add. */
record ProposalRows(
        List<AgencyId> begun, List<Row<Agency>> states, List<Row<NameRow>> names, List<Row<Succession>> successions) {

    static ProposalRows of(
            Proposal proposal,
            String event,
            Map<AgencyId, Held<Agency>> states,
            Map<AgencyId, List<Held<NameRow>>> names) {
        ProposalRows rows =
                new ProposalRows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Held<Agency> first = states.get(proposal.from().get(0));
        if (first == null) {
            throw new IllegalArgumentException("No state of " + proposal.from().get(0));
        }
        if (proposal.type() == Succession.Type.RENAMED) {
            rows.rename(
                    proposal,
                    event,
                    first.value().id(),
                    names.getOrDefault(first.value().id(), List.of()));
            return rows;
        }
        AgencyId fresh = rows.begin(proposal, event, first.value());
        for (AgencyId from : proposal.from()) {
            Held<Agency> present = states.get(from);
            if (proposal.ends() && present != null) {
                Agency ended =
                        Drafts.ending(present.value(), present.value().period().endingOn(proposal.effective()));
                rows.states.add(Row.instead(present.seq(), ended));
            }
            rows.pass(proposal, event, from, fresh);
        }
        return rows;
    }

    private void pass(Proposal proposal, String event, AgencyId from, @Nullable AgencyId fresh) {
        if (proposal.heirs().isEmpty()) {
            successions.add(
                    Row.first(succession(proposal, event, from, null, FunctionCode.GENERAL, Succession.Share.WHOLE)));
        }
        for (Proposal.Heir heir : proposal.heirs()) {
            successions.add(Row.first(succession(
                    proposal, event, from, heir.fresh() ? fresh : heir.to(), heir.function(), heir.share())));
        }
    }

    private Succession succession(
            Proposal proposal,
            String event,
            AgencyId from,
            @Nullable AgencyId to,
            FunctionCode function,
            Succession.Share share) {
        return new Succession(
                event + "." + successions.size(),
                proposal.type(),
                from,
                to,
                function,
                share,
                proposal.effective(),
                proposal.legalBasis(),
                proposal.certainty(),
                proposal.note());
    }

    /** The old name ends the evening before, the new one begins; the agency and its id stay. */
    private void rename(Proposal proposal, String event, AgencyId agency, List<Held<NameRow>> present) {
        for (Held<NameRow> row : present) {
            Agency.Name name = row.value().name();
            if (name.form() == Agency.Form.OFFICIAL
                    && name.lang().equals("vi")
                    && name.period().covers(proposal.effective())) {
                Agency.Name old = new Agency.Name(
                        "vi", name.form(), name.text(), name.period().endingOn(proposal.effective()), name.certainty());
                names.add(Row.instead(row.seq(), new NameRow(agency, old)));
                names.add(Row.first(newName(proposal, agency, name.period())));
            }
        }
        successions.add(
                Row.first(succession(proposal, event, agency, agency, FunctionCode.GENERAL, Succession.Share.WHOLE)));
    }

    private static NameRow newName(Proposal proposal, AgencyId agency, Period replaced) {
        return new NameRow(
                agency,
                new Agency.Name(
                        "vi",
                        Agency.Form.OFFICIAL,
                        proposal.newName(),
                        new Period(proposal.effective(), replaced.to()),
                        proposal.certainty()));
    }

    private @Nullable AgencyId begin(Proposal proposal, String event, Agency like) {
        if (proposal.heirs().stream().noneMatch(Proposal.Heir::fresh)) {
            return null;
        }
        String prefix = like.id().value().replaceFirst("\\..*", "");
        String slug = SearchKey.of(proposal.newName()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        AgencyId id = AgencyId.of(prefix + "." + slug.replaceAll("^-|-$", "") + "-" + event.substring(2, 8));
        begun.add(id);
        states.add(Row.first(new Agency(
                id,
                proposal.newKind() == null ? like.kind() : proposal.newKind(),
                like.level(),
                like.territory(),
                like.parent(),
                new Period(proposal.effective(), null),
                "",
                proposal.legalBasis(),
                proposal.certainty(),
                proposal.note(),
                List.of())));
        names.add(Row.first(newName(proposal, id, Period.ALWAYS)));
        return id;
    }

    /** The register as it would be with these rows. */
    RegisterRecords addedTo(RegisterRecords present) {
        List<Agency> agencies = new ArrayList<>(present.agencies());
        for (Row<Agency> row : states) {
            agencies.removeIf(agency -> agency.id().equals(row.value().id()));
            agencies.add(row.value());
        }
        List<NameRow> all = new ArrayList<>(present.names());
        names.forEach(row -> all.add(row.value()));
        List<Succession> passings = new ArrayList<>(present.successions());
        successions.forEach(row -> passings.add(row.value()));
        return new RegisterRecords(
                present.territories(), agencies, all, passings, present.clauses(), present.spellings());
    }
}
