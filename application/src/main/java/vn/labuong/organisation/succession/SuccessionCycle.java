package vn.labuong.organisation.succession;

import java.time.LocalDate;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.FunctionCode;

/** Agencies that pass a function around in a circle on one day: nobody could say where it ends. */
public final class SuccessionCycle extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SuccessionCycle(AgencyId agency, FunctionCode function, LocalDate date) {
        super("On " + date + " the function '" + function + "' returns to " + agency);
    }
}
