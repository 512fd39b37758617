package vn.labuong.plan.reading;

import java.util.List;

/**
 * An agency or group as a cell names it.
 *
 * @param name canonical name, {@code @GROUP}, or the cell's own words when unknown
 * @param agencies ids in the register that may be meant; empty for groups and unknown names
 * @param raw the words of the cell
 */
public record ReadAgency(String name, Kind kind, List<String> agencies, String raw) {

    public ReadAgency {
        agencies = List.copyOf(agencies);
    }

    /** How far the name was understood. */
    public enum Kind {
        AGENCY,
        GROUP,
        AMBIGUOUS,
        UNKNOWN
    }
}
