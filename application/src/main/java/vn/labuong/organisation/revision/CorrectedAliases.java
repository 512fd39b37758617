package vn.labuong.organisation.revision;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyAliases;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;

/** Aliases as corrections of the register. */
@Component
class CorrectedAliases implements AgencyAliases {

    private final AgencyCorrections corrections;

    CorrectedAliases(AgencyCorrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Optional<String> add(AgencyId agency, String alias, String reason) {
        AgencyCorrections.NameDraft draft =
                new AgencyCorrections.NameDraft("vi", Agency.Form.ALIAS, alias, null, null, Certainty.VERIFIED);
        return corrections.name(agency, null, draft, reason) instanceof Revised.Refused refused
                ? Optional.of(refused.messageKey())
                : Optional.empty();
    }
}
