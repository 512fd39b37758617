package vn.labuong.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a part in a task, as a page shows it.
 *
 * @param href the agency's page on the date, null for a group or a text
 * @param members of a group on the date; empty for a single agency and for a group that nobody can list
 * @param reasons why it is this one, in order; empty where the plan names it
 * @param open nobody is known to have taken the duty over
 */
record PartyView(
        String name,
        @Nullable String href,
        boolean group,
        List<Member> members,
        List<String> reasons,
        boolean unverified,
        boolean open) {

    /** One member of a group. */
    record Member(String name, String href) {}
}
