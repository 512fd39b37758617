package vn.labuong.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the page of one task shows. */
record TaskPage(
        Facts facts,
        List<PartyView> leads,
        List<PartyView> coordinators,
        List<StateRow> states,
        List<SourceRow> sources,
        List<LinkRow> links,
        List<Part> parts,
        @Nullable Step previous,
        @Nullable Step next,
        String editHref) {

    /** What the plan says of the task, and where it stands. */
    record Facts(
            String code,
            String kind,
            String title,
            String titleLang,
            String groupTitle,
            String years,
            String recurrence,
            @Nullable String expectedResult,
            String resultKind,
            List<String> functions,
            boolean functionsUnverified,
            @Nullable String noteKey,
            @Nullable String duplicateOf,
            @Nullable String duplicateHref,
            String stateWords,
            String badge,
            boolean stateDemo) {}

    /** One entry of the log of states. */
    record StateRow(
            String when,
            String state,
            String badge,
            @Nullable String note,
            String who,
            boolean demo) {}

    /** Where a value stands in the document. */
    record SourceRow(String field, String file, String place, String text) {}

    /** A convention or recommendation that the task serves. */
    record LinkRow(String name, @Nullable String detail, boolean unverified) {}

    /** A sub-task. */
    record Part(String code, String title, String href) {}

    /** The task before or after. */
    record Step(String code, String title, String href) {}
}
