package vn.labuong.organisation;

import java.time.LocalDate;
import java.util.Set;

/** Who carries an agency on. */
@FunctionalInterface
public interface AgencySuccessors {

    /**
     * The agencies that stand for the given one on a date: itself while it exists, afterwards those that took it over,
     * followed through every later succession. Empty where it was abolished and nobody took it over; never "all".
     */
    Set<AgencyId> successorsOn(AgencyId agency, LocalDate date);
}
