package vn.labuong.plan.importing;

import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyLexicon;

/** The spellings by which a document's cells are understood: those of the register as it stands, corrections included. */
@Component
class RegisterLexicon {

    private final Agencies agencies;

    RegisterLexicon(Agencies agencies) {
        this.agencies = agencies;
    }

    AgencyLexicon current() {
        return agencies.lexicon();
    }
}
