package vn.labuong.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.web.Option;

/**
 * What the page of a review shows.
 *
 * @param parts what the receiver is to read now
 * @param folds what asks for nothing: read before, or left empty as it may be
 * @param before whether any answer has one of the year before beside it
 */
record ReviewView(
        Head head,
        List<Part> parts,
        List<Fold> folds,
        boolean before,
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

    /** Why an answer stands where it does on the page. */
    enum Place {
        /** New, changed, marked, returned or ticked. */
        TO_READ,
        /** Stood there when the receiver decided last, and nothing happened to it since. */
        READ,
        /** Not required and not given, and nothing was given the year before. */
        EMPTY
    }

    /** Answers that are folded under their number. */
    record Fold(Place place, String title, List<Part> parts) {}

    /**
     * The answers about one subject, or those of them that stand in one place.
     *
     * @param id null where the subject stands further up already; its evidence is there, too
     */
    record Part(
            @Nullable String id,
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
            boolean wrong,
            boolean given) {

        /**
         * Where it stands.
         *
         * @param accepted whether the whole report is accepted, so that no change is left to read
         * @param decided whether the receiver decided on the report before
         */
        Place place(boolean accepted, boolean decided) {
            if (ticked || wrong || (!accepted && (changed || returned != null))) {
                return Place.TO_READ;
            }
            if (!given && before.isEmpty() && marks.isEmpty()) {
                return Place.EMPTY;
            }
            return accepted || decided ? Place.READ : Place.TO_READ;
        }
    }

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
