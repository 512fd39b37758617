package vn.labuong.plan.programme;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation of the Universal Periodic Review.
 *
 * @param nationalNumber the number by which Vietnamese documents name it
 * @param unParagraph paragraph of the Working Group's report, as presumed
 * @param subject what Vietnamese documents say it is about; never a substitute for its wording
 * @param wording null until somebody enters it from the United Nations document
 */
public record Recommendation(
        int cycle,
        String nationalNumber,
        boolean nationalNumberVerified,
        String unParagraph,
        boolean unParagraphVerified,
        String document,
        boolean documentVerified,
        Trilingual subject,
        @Nullable String recommendingState,
        @Nullable Trilingual wording,
        @Nullable String note) {

    /** Key by which tasks name it, such as {@code 3:63}. */
    public String key() {
        return cycle + ":" + nationalNumber;
    }

    static List<Recommendation> read(DataFiles source, Collection<String> cycles) {
        Set<String> seen = new HashSet<>();
        return CsvTable.read(
                        source,
                        "upr.csv",
                        "cycle,national_number,national_number_certainty,un_paragraph,un_paragraph_certainty,"
                                + "document,document_certainty,subject_vi,subject_en,subject_km,recommending_state,"
                                + "wording_vi,wording_en,wording_km,wording_flag,note,review")
                .map(row -> of(row, cycles, seen));
    }

    private static Recommendation of(CsvRow row, Collection<String> cycles, Set<String> seen) {
        row.known("cycle", cycles);
        Trilingual wording = row.optionalTrilingual("wording");
        boolean toBeEntered = row.oneOf("wording_flag", "to_be_entered", "entered");
        row.require(toBeEntered == (wording == null), "wording_flag", "contradicts the wording");
        Recommendation one = new Recommendation(
                row.number("cycle"),
                row.text("national_number"),
                row.verified("national_number_certainty"),
                row.text("un_paragraph"),
                row.verified("un_paragraph_certainty"),
                row.text("document"),
                row.verified("document_certainty"),
                row.trilingual("subject"),
                row.optional("recommending_state"),
                wording,
                row.optional("note"));
        row.once("national_number", seen, one.key());
        return one;
    }
}
