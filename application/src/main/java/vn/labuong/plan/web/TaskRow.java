package vn.labuong.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as lists show it. */
record TaskRow(
        String code,
        String group,
        String groupTitle,
        String href,
        String title,
        String titleLang,
        List<PartyView> leads,
        List<PartyView> coordinators,
        String years,
        String recurrence,
        @Nullable String expectedResult,
        String resultKind,
        String state,
        String stateWords,
        String badge,
        boolean demo) {

    /** Names of the leads, for exports and sorting. */
    String leadNames() {
        return String.join(" | ", leads.stream().map(PartyView::name).toList());
    }

    String coordinatorNames() {
        return String.join(" | ", coordinators.stream().map(PartyView::name).toList());
    }
}
