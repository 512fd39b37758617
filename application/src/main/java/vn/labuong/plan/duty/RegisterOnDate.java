package vn.labuong.plan.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Membership;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.plan.Duties;
import vn.labuong.shared.web.Languages;

/** The register of agencies as plans need it: at one date, from one snapshot. */
@Component
public class RegisterOnDate {

    private final Agencies agencies;

    RegisterOnDate(Agencies agencies) {
        this.agencies = agencies;
    }

    public View on(LocalDate date) {
        return new View(agencies.snapshot(), date);
    }

    /** The register on its date; asking it costs no statement. */
    public record View(RegisterSnapshot snapshot, LocalDate date) implements Duties.Register {

        @Override
        public Membership membership(GroupCode group) {
            return snapshot.membership(group, date);
        }

        @Override
        public List<Bearer> bearers(AgencyId agency, List<String> functions) {
            if (snapshot.agency(agency).isEmpty()) {
                return List.of(unknown(agency));
            }
            Collection<FunctionCode> codes =
                    functions.stream().map(FunctionCode::of).toList();
            List<Bearer> all = snapshot.bearers(agency, codes, date);
            boolean borne = all.stream().anyMatch(bearer -> !bearer.open());
            return all.stream()
                    .filter(bearer -> !bearer.open() || !borne || wasItsToPassOn(bearer))
                    .sorted(Comparator.comparing(Bearer::open))
                    .toList();
        }

        /**
         * A task touches functions of several agencies, press of one and children of another. What the register never
         * lists for the last holder was not its to pass on; what it does list must not vanish, although nobody is known
         * to bear it.
         */
        private boolean wasItsToPassOn(Bearer open) {
            return snapshot.successions().stream()
                    .anyMatch(passing -> passing.from().equals(open.agency())
                            && passing.function().equals(open.function()));
        }

        /** A holder that the register has lost sight of still stands in the plan. */
        private static Bearer unknown(AgencyId agency) {
            return new Bearer(
                    agency,
                    FunctionCode.GENERAL,
                    vn.labuong.organisation.Succession.Share.WHOLE,
                    Certainty.UNVERIFIED,
                    true,
                    List.of(),
                    List.of());
        }

        /** The agency's official name on the date, in the reader's language where the register has it. */
        public String name(AgencyId agency, Locale locale) {
            return snapshot.name(agency, Languages.code(locale), date);
        }

        /** The name that the agency bore on another date. */
        public String nameOn(AgencyId agency, Locale locale, LocalDate when) {
            return snapshot.name(agency, Languages.code(locale), when);
        }

        public boolean exists(AgencyId agency) {
            return snapshot.agency(agency).map(known -> known.existsOn(date)).orElse(false);
        }
    }
}
