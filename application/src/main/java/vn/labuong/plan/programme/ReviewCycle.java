package vn.labuong.plan.programme;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cycle of the Universal Periodic Review of Viet Nam.
 *
 * @param accepted how many recommendations were accepted, null while no source tells
 */
public record ReviewCycle(
        int cycle,
        LocalDate dialogueOn,
        LocalDate outcomeAdoptedOn,
        int recommendations,
        int recommendingStates,
        @Nullable Integer accepted,
        boolean verified,
        @Nullable String document,
        boolean documentVerified,
        String source,
        @Nullable String note) {

    static List<ReviewCycle> read(DataFiles source) {
        Set<String> seen = new HashSet<>();
        return CsvTable.read(
                        source,
                        "upr-cycles.csv",
                        "cycle,dialogue_on,outcome_adopted_on,recommendations,recommending_states,accepted,certainty,"
                                + "document,document_certainty,source,note")
                .map(row -> of(row, seen));
    }

    private static ReviewCycle of(CsvRow row, Set<String> seen) {
        row.once("cycle", seen, row.text("cycle"));
        Integer accepted = row.optionalNumber("accepted");
        int received = row.number("recommendations");
        row.require(accepted == null || accepted <= received, "accepted", "exceeds recommendations");
        LocalDate dialogue = row.date("dialogue_on");
        LocalDate adopted = row.date("outcome_adopted_on");
        row.require(dialogue.isBefore(adopted), "outcome_adopted_on", "lies before the dialogue");
        return new ReviewCycle(
                row.number("cycle"),
                dialogue,
                adopted,
                received,
                row.number("recommending_states"),
                accepted,
                row.verified("certainty"),
                row.optional("document"),
                row.verified("document_certainty"),
                row.text("source"),
                row.optional("note"));
    }
}
