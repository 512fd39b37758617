package vn.labuong.reporting.consolidation.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the office that issues the report decides about it, remembered for each period. Fields of several entries have
 * one on each line.
 *
 * @param version 0 where nobody has decided yet and these are the proposals
 * @param ordinal the number within the year, null until the registry gives one
 * @param issuedOn null until it is issued
 * @param withSent whether reports count that are sent and not yet accepted
 */
public record Head(
        int version,
        String superior,
        String agency,
        @Nullable Integer ordinal,
        String symbol,
        String place,
        @Nullable LocalDate issuedOn,
        String about,
        String addressees,
        String bases,
        String recipients,
        String capacity,
        String signer,
        boolean withSent) {

    /** The same, with the reports that are sent and not yet accepted or without them. */
    public Head counting(boolean sent) {
        return new Head(
                version,
                superior,
                agency,
                ordinal,
                symbol,
                place,
                issuedOn,
                about,
                addressees,
                bases,
                recipients,
                capacity,
                signer,
                sent);
    }

    /** What the form of the page shows, by the names of its fields. */
    public Map<String, String> asFields() {
        Map<String, String> fields = new HashMap<>(
                Map.of("superior", superior, "agency", agency, "symbol", symbol, "place", place, "about", about));
        fields.putAll(Map.of(
                "addressees",
                addressees,
                "bases",
                bases,
                "recipients",
                recipients,
                "capacity",
                capacity,
                "signer",
                signer));
        fields.put("ordinal", ordinal == null ? "" : ordinal.toString());
        fields.put("issuedOn", issuedOn == null ? "" : issuedOn.toString());
        return fields;
    }
}
