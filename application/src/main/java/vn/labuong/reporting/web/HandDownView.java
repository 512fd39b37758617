package vn.labuong.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of duties passed down shows. */
record HandDownView(String agency, String period, String due, List<SubordinateRow> subordinates, List<SumRow> sums) {

    /**
     * An agency to which the duty was passed down.
     *
     * @param review address of the page where its report is decided about, null where nobody has begun one
     */
    record SubordinateRow(
            long id,
            String agency,
            String tasks,
            String due,
            String state,
            String stateKind,
            String timeliness,
            String completeness,
            @Nullable String review,
            boolean accepted,
            @Nullable String leftOut) {}

    /**
     * What all of them said of one question.
     *
     * @param sum null for words, or where unlike figures cannot be added
     * @param counts who is not in the sum and why, "" where all are
     * @param seen version of the agency's own answer
     * @param takeable whether it can be taken over as it is
     */
    record SumRow(
            String local,
            String anchor,
            String label,
            String about,
            String lang,
            @Nullable String sum,
            String counts,
            boolean incomplete,
            List<Words> said,
            List<String> own,
            int seen,
            boolean takeable) {}

    /** Words of one agency. */
    record Words(String agency, List<String> paragraphs) {}
}
