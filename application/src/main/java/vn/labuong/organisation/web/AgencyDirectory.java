package vn.labuong.organisation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.shared.text.ViCollator;
import vn.labuong.shared.web.Languages;

/** The agencies of a day as a list that people can read: filtered, named in their language, in Vietnamese order. */
@Component
class AgencyDirectory {

    private final Agencies agencies;
    private final ViCollator order = new ViCollator();

    AgencyDirectory(Agencies agencies) {
        this.agencies = agencies;
    }

    List<AgencyRow> list(AgencyFilter filter, Locale locale) {
        RegisterSnapshot register = agencies.snapshot();
        return register.agencies().stream()
                .filter(filter::accepts)
                .map(agency -> row(register, agency, filter, locale))
                .sorted(Comparator.comparing(AgencyRow::name, order).thenComparing(AgencyRow::id))
                .toList();
    }

    private static AgencyRow row(RegisterSnapshot register, Agency agency, AgencyFilter filter, Locale locale) {
        String lang = Languages.code(locale);
        boolean verified = agency.certainty()
                .and("vi".equals(lang) ? agency.nameCertainty("vi", filter.on()) : agency.certainty())
                .isVerified();
        return new AgencyRow(
                agency.id().value(),
                agency.name(lang, filter.on()),
                agency.kind(),
                agency.level(),
                register.territory(agency.territory())
                        .map(territory -> territory.name(locale))
                        .orElse(""),
                agency.period().from(),
                agency.period().to(),
                !verified);
    }
}
