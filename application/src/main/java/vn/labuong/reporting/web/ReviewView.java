package vn.labuong.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.web.Option;

/** What the page of a review shows. */
record ReviewView(
        Head head,
        List<Part> parts,
        List<Line> marked,
        List<StepLine> steps,
        List<Option> groups,
        @Nullable String earlierPeriod,
        String earlierAgencies,
        int shown,
        int all) {

    /**
     * Who reports what, and where it stands.
     *
     * @param stateKind of the badge
     * @param owed "" where no figure is owed
     */
    record Head(
            String agency,
            String period,
            @Nullable String receiver,
            String state,
            String stateKind,
            String timeliness,
            String completeness,
            String owed,
            String due,
            @Nullable String sent,
            @Nullable String accepted,
            @Nullable String awaitedAgain,
            @Nullable String nothing,
            boolean demo) {}

    /** The answers about one subject. */
    record Part(
            String id,
            String code,
            String title,
            String lang,
            @Nullable String address,
            List<Line> lines,
            List<Proof> proofs) {}

    /**
     * One answer.
     *
     * @param local its name
     * @param measured what the system knew where the agency says otherwise, null else
     * @param origin where it came from, "" where it was typed
     * @param returned the reason for which it came back, null unless it did
     * @param changed whether it was answered anew after it came back last
     */
    record Line(
            String local,
            String anchor,
            String label,
            String about,
            boolean required,
            List<String> now,
            @Nullable String explanation,
            @Nullable String measured,
            @Nullable String measuredAddress,
            String origin,
            List<String> before,
            @Nullable String difference,
            List<String> marks,
            @Nullable String returned,
            boolean changed,
            boolean ticked,
            String reason,
            boolean wrong) {}

    /** A piece of evidence. */
    record Proof(String name, String place, String hash, String href) {}

    /** One step that was taken. */
    record StepLine(
            String what,
            String when,
            String who,
            @Nullable String reason,
            @Nullable String day,
            boolean turn,
            List<Returned> cells) {}

    /** An answer that came back in a step. */
    record Returned(String label, String anchor, String reason) {}
}
