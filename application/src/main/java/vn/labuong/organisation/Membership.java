package vn.labuong.organisation;

import java.util.List;

/**
 * The members of a group on a date.
 *
 * @param members in the order of their ids; empty means that nobody is known, never "all"
 * @param certainty unverified as soon as one clause in force is
 * @param notes what has to be confirmed
 */
public record Membership(GroupCode code, List<AgencyId> members, Certainty certainty, List<String> notes) {

    public Membership {
        members = List.copyOf(members);
        notes = List.copyOf(notes);
    }

    /** No clause selects anybody: the group has to be settled by people. */
    public boolean isOpen() {
        return members.isEmpty();
    }
}
