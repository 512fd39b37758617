package vn.labuong.organisation.access;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.AgencySuccessors;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Succession;

/**
 * Successors as the register tells them, along the general line only: who took the agency over as a whole when it ended,
 * or each a general part of it. A single function that went elsewhere takes nobody's access along, for nothing says which of the
 * people went with it; those of an agency split up by function alone hold nothing until roles are given anew, and the
 * list of who loses access names them.
 */
@Component
class RegisterSuccessors implements AgencySuccessors {

    private final ObjectProvider<Agencies> agencies;

    RegisterSuccessors(ObjectProvider<Agencies> agencies) {
        this.agencies = agencies;
    }

    @Override
    public Set<AgencyId> successorsOn(AgencyId agency, LocalDate date) {
        Agencies register = agencies.getIfAvailable();
        return register == null ? Set.of(agency) : successorsOn(register.snapshot(), agency, date);
    }

    static Set<AgencyId> successorsOn(RegisterSnapshot register, AgencyId agency, LocalDate date) {
        Set<AgencyId> standing = new HashSet<>();
        Set<AgencyId> seen = new HashSet<>(Set.of(agency));
        Deque<AgencyId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            AgencyId next = open.remove();
            Agency known = register.agency(next).orElse(null);
            if (known != null && !known.period().hasEnded(date)) {
                if (known.existsOn(date)) {
                    standing.add(next);
                }
                continue;
            }
            heirs(register, next, known, date).stream().filter(seen::add).forEach(open::add);
        }
        return Set.copyOf(standing);
    }

    private static Set<AgencyId> heirs(
            RegisterSnapshot register, AgencyId agency, @Nullable Agency known, LocalDate date) {
        LocalDate end = known == null ? null : known.period().to();
        Set<AgencyId> heirs = new HashSet<>();
        for (Succession succession : register.successions()) {
            AgencyId heir = succession.to();
            boolean taken = succession.from().equals(agency)
                    && succession.function().equals(FunctionCode.GENERAL)
                    && !succession.effective().isAfter(date)
                    // A part given away while the agency lived on took nobody along; its end does not change that.
                    && (end == null || !succession.effective().isBefore(end));
            if (taken && heir != null) {
                heirs.add(heir);
            }
        }
        return heirs;
    }
}
