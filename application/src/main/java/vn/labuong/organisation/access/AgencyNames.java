package vn.labuong.organisation.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Succession;
import vn.labuong.shared.text.ViCollator;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Option;

/** Agencies by name, as the pages about people show and offer them. */
@Component
public class AgencyNames {

    private static final Comparator<String> ORDER = new ViCollator();

    private final ObjectProvider<Agencies> agencies;
    private final Clock clock;

    AgencyNames(ObjectProvider<Agencies> agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Its name today, or its last. */
    public String name(AgencyId agency, Locale locale) {
        Agencies register = agencies.getIfAvailable();
        return register == null
                ? agency.value()
                : register.snapshot().name(agency, Languages.code(locale), VietnamTime.today(clock));
    }

    /** Those that exist today, by the message key of their level and in Vietnamese order. */
    public Map<String, List<Option>> choices(Locale locale) {
        Agencies register = agencies.getIfAvailable();
        Map<String, List<Option>> choices = new LinkedHashMap<>();
        if (register == null) {
            return choices;
        }
        LocalDate today = VietnamTime.today(clock);
        List<Agency> present = register.snapshot().agencies().stream()
                .filter(agency -> agency.existsOn(today))
                .toList();
        for (Agency.Level level : Agency.Level.values()) {
            List<Option> options = present.stream()
                    .filter(agency -> agency.level() == level)
                    .map(agency -> new Option(agency.id().value(), agency.name(Languages.code(locale), today)))
                    .sorted(Comparator.comparing(Option::text, ORDER))
                    .toList();
            if (!options.isEmpty()) {
                choices.put("organisation.access.level." + level.name().toLowerCase(Locale.ROOT), options);
            }
        }
        return choices;
    }

    /** Whether the register knows it; everything is known while there is no register. */
    public boolean isKnown(AgencyId agency) {
        Agencies register = agencies.getIfAvailable();
        return register == null || register.agency(agency).isPresent();
    }

    /** The days on which agencies follow each other, oldest first; a mere change of name is none. */
    public List<LocalDate> daysOfSuccession() {
        return successions().map(Succession::effective).distinct().sorted().toList();
    }

    /** The agencies on either side of what takes effect on that day. */
    public Set<AgencyId> touchedOn(LocalDate day) {
        Set<AgencyId> touched = new HashSet<>();
        successions().filter(succession -> succession.effective().equals(day)).forEach(succession -> {
            touched.add(succession.from());
            AgencyId heir = succession.to();
            if (heir != null) {
                touched.add(heir);
            }
        });
        return touched;
    }

    private Stream<Succession> successions() {
        Agencies register = agencies.getIfAvailable();
        return register == null
                ? Stream.empty()
                : register.snapshot().successions().stream()
                        .filter(succession -> succession.type() != Succession.Type.RENAMED);
    }
}
