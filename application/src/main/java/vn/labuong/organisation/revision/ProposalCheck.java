package vn.labuong.organisation.revision;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.revision.Revised.Refused;

/** Whether a proposal makes sense in the register as it stands. */
final class ProposalCheck {

    private ProposalCheck() {}

    static @Nullable Refused refusal(Proposal proposal, RegisterSnapshot register) {
        if (proposal.from().isEmpty()
                || new HashSet<>(proposal.from()).size() < proposal.from().size()) {
            return Refused.because("no-agency");
        }
        boolean begins = proposal.heirs().stream().anyMatch(Proposal.Heir::fresh);
        boolean renames = proposal.type() == Succession.Type.RENAMED;
        if ((begins || renames) && proposal.newName().isBlank()) {
            return Refused.because("name");
        }
        if (renames && (proposal.from().size() != 1 || !proposal.heirs().isEmpty())) {
            return Refused.because("rename-one");
        }
        if (!renames && proposal.heirs().isEmpty() && proposal.type() != Succession.Type.ABOLISHED) {
            return Refused.because("no-heir");
        }
        for (AgencyId from : proposal.from()) {
            Refused wrong = passing(proposal, from, register.agency(from).orElse(null));
            if (wrong != null) {
                return wrong;
            }
            if (proposal.ends() && hasPartLater(from, proposal, register)) {
                return Refused.because("later", register.name(from, "vi", proposal.effective()));
            }
        }
        return heirs(proposal, register);
    }

    private static @Nullable Refused passing(Proposal proposal, AgencyId id, @Nullable Agency agency) {
        if (agency == null) {
            return Refused.because("agency", id.value());
        }
        // The agency must have existed the evening before; one that already ends on the day may be said to pass on
        // more.
        boolean there = agency.existsOn(proposal.effective().minusDays(1));
        boolean endsLater = agency.period().to() != null && agency.period().to().isAfter(proposal.effective());
        if (!there || (proposal.ends() && endsLater)) {
            return Refused.because("not-there", agency.name("vi", proposal.effective()));
        }
        return null;
    }

    /** Who has ended can neither pass on nor take over afterwards: what was recorded of that would hang in the air. */
    private static boolean hasPartLater(AgencyId id, Proposal proposal, RegisterSnapshot register) {
        return register.successions().stream()
                .filter(row -> row.from().equals(id) || id.equals(row.to()))
                .anyMatch(row -> row.effective().isAfter(proposal.effective()));
    }

    private static @Nullable Refused heirs(Proposal proposal, RegisterSnapshot register) {
        for (Proposal.Heir heir : proposal.heirs()) {
            AgencyId to = heir.to();
            if (to == null) {
                continue;
            }
            Agency agency = register.agency(to).orElse(null);
            if (agency == null) {
                return Refused.because("agency", to.value());
            }
            if (!agency.existsOn(proposal.effective())) {
                return Refused.because("not-there", agency.name("vi", proposal.effective()));
            }
            if (proposal.from().contains(to)) {
                return Refused.because("to-itself", agency.name("vi", proposal.effective()));
            }
        }
        return null;
    }
}
