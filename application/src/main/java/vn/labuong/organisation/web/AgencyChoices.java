package vn.labuong.organisation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Succession;
import vn.labuong.shared.text.ViCollator;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Option;

/** Agencies and functions to choose from; agencies of one name are told apart by their territory and years. */
@Component
class AgencyChoices {

    private final Agencies agencies;
    private final MessageSource messages;
    private final AsOf asOf;
    private final ViCollator order = new ViCollator();

    AgencyChoices(Agencies agencies, MessageSource messages, AsOf asOf) {
        this.agencies = agencies;
        this.messages = messages;
        this.asOf = asOf;
    }

    List<Option> all(Locale locale) {
        RegisterSnapshot register = agencies.snapshot();
        return register.agencies().stream()
                .map(agency -> new Option(agency.id().value(), label(register, agency, locale)))
                .sorted(Comparator.comparing(Option::text, order))
                .toList();
    }

    private String label(RegisterSnapshot register, Agency agency, Locale locale) {
        String name = agency.name(Languages.code(locale), asOf.today());
        String place = register.territory(agency.territory())
                .map(territory -> territory.name(locale) + " " + territory.gsoCode())
                .orElse("");
        return place.isEmpty() ? name : name + " (" + place + ")";
    }

    List<Option> functions(Locale locale) {
        return agencies.snapshot().successions().stream()
                .map(Succession::function)
                .distinct()
                .filter(function -> !function.isGeneral())
                .map(function -> new Option(function.value(), function(function, locale)))
                .sorted(Comparator.comparing(Option::text, order))
                .toList();
    }

    String function(FunctionCode code, Locale locale) {
        String key = code.isGeneral() ? "general" : code.value();
        String name = messages.getMessage("organisation.function." + key, null, code.value(), locale);
        return name == null ? code.value() : name;
    }
}
