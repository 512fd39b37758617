package vn.labuong.plan.importing;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.labuong.organisation.AgencyLexicon;

/** The spellings by which a document's cells are understood. */
@Component
class RegisterLexicon {

    private final Supplier<AgencyLexicon> shipped =
            SingletonSupplier.of(() -> AgencyLexicon.shipped("an-giang", "An Giang"));

    AgencyLexicon current() {
        return shipped.get();
    }
}
