package vn.labuong.plan.rights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Wording;

/** A cycle of the universal periodic review, with those of its recommendations that plans name. */
public record UprCycle(
        int cycle,
        @Nullable LocalDate dialogueOn,
        @Nullable LocalDate adoptedOn,
        @Nullable Integer states,
        @Nullable Integer received,
        @Nullable Integer accepted,
        @Nullable String document,
        Certainty certainty,
        @Nullable String source,
        @Nullable String note,
        List<Recommendation> recommendations) {

    public UprCycle {
        recommendations = List.copyOf(recommendations);
    }

    /**
     * One recommendation.
     *
     * @param nationalNumber the number by which plans in Viet Nam name it
     * @param unParagraph its paragraph in the United Nations document, presumed until confirmed
     * @param wording empty until somebody enters it from the document: it is never made up
     */
    public record Recommendation(
            int cycle,
            String nationalNumber,
            @Nullable String unParagraph,
            @Nullable Wording wording,
            @Nullable String recommendedBy,
            @Nullable Wording subject,
            Certainty certainty) {}
}
