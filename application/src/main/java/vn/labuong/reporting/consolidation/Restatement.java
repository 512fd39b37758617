package vn.labuong.reporting.consolidation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.RegisterSnapshot;

/**
 * Under whom an earlier figure stands after mergers and splits. A merger brings figures together; a split takes a figure
 * along only where all functions of the task went to one agency. Whatever cannot be attributed to one successor stays
 * under the agency that reported it: nothing is divided by guess, so the sums stay what they were.
 */
public final class Restatement {

    private final RegisterSnapshot register;
    private final LocalDate on;

    /** @param on the day whose agencies the table is for */
    public Restatement(RegisterSnapshot register, LocalDate on) {
        this.register = register;
        this.on = on;
    }

    /**
     * Who has it on the day.
     *
     * @param functions of the task; none means that it belongs to the agency as a whole
     * @param held the day on which the agency reported it
     */
    public AgencyId holder(AgencyId reporter, Collection<FunctionCode> functions, LocalDate held) {
        Set<AgencyId> found = new HashSet<>();
        for (FunctionCode function : functions.isEmpty() ? List.of(FunctionCode.GENERAL) : functions) {
            for (Bearer bearer : register.trace(reporter, function, held, on)) {
                found.add(bearer.open() ? reporter : bearer.agency());
            }
        }
        return found.size() == 1 ? found.iterator().next() : reporter;
    }
}
