package vn.labuong.plan.importing;

import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyLexicon;

/** The spellings by which a document's cells are understood. */
@Component
class RegisterLexicon {

    AgencyLexicon current() {
        return AgencyLexicon.shipped("an-giang", "An Giang");
    }
}
