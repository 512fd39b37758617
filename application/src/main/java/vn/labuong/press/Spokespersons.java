package vn.labuong.press;

import java.time.LocalDate;
import java.util.List;
import vn.labuong.organisation.AgencyId;

/** The directory of spokespersons. Each method costs one statement, besides what the register of agencies costs. */
public interface Spokespersons {

    /** Whoever speaks for an agency that exists on that day; at most one for each agency. In the order of agencies' ids. */
    List<Spokesperson> on(LocalDate day);

    /**
     * Who answers the press on that day for what the agency does or did: its own spokesperson while it exists, afterwards those
     * of the agencies that took over its dealings with the press. Empty where none of them has named anybody.
     */
    List<Spokesperson> speakingFor(AgencyId agency, LocalDate day);
}
