package vn.labuong.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.web.Option;

/** A draft as the preview shows it. */
record DraftView(
        long id,
        String href,
        String plan,
        String file,
        int version,
        String state,
        String stateWords,
        boolean open,
        String changed,
        long questions,
        long settled,
        long unsettled,
        long obstacles,
        boolean onlyDoubts,
        List<String> aboutDocument,
        boolean documentAccepted,
        List<Row> rows,
        List<String> unknown,
        List<Option> agencies,
        Difference difference) {

    /** A row: left the words of the document, right what was read. */
    record Row(
            int index,
            String code,
            String kind,
            String title,
            String leads,
            String coordinators,
            String from,
            String to,
            String time,
            String recurrence,
            String result,
            boolean leftOut,
            boolean corrected,
            boolean needsLook,
            List<Original> originals,
            List<Question> questions,
            List<String> obstacles) {

        public List<String> leadLines() {
            return leads.lines().toList();
        }

        public List<String> coordinatorLines() {
            return coordinators.lines().toList();
        }
    }

    /** The words of one cell. */
    record Original(String field, String text, String place) {}

    /** A doubt of the reader. */
    record Question(String text, @Nullable String raw, String field, boolean settled) {}

    /** What importing would change. */
    record Difference(List<Line> added, List<Line> changed, List<Line> missing, int same) {

        public boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && missing.isEmpty();
        }
    }

    /** One task of the difference. */
    record Line(String code, String title, String detail) {}
}
