package vn.labuong.organisation.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;

/** Agencies by name, as the pages about people show and offer them. */
@Component
public class AgencyNames {

    AgencyNames(Clock clock) {}

    /** An agency to choose, under the heading of its level. */
    public record Choice(String id, String name, String levelKey) {}

    public String name(AgencyId agency, Locale locale) {
        return agency.value();
    }

    /** Those that exist today, in the order of the reader's language. */
    public List<Choice> choices(Locale locale) {
        return List.of();
    }
}
