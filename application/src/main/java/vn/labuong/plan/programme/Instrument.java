package vn.labuong.plan.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A core human rights convention, with the dates on which sources disagree kept side by side.
 *
 * @param party whether Viet Nam is a party; those that it is not have no position and no dates
 * @param position place in part IV of the plan
 */
public record Instrument(
        String code,
        boolean party,
        @Nullable Integer position,
        Trilingual title,
        @Nullable UnAct act,
        Dates atUn,
        Dates domestic,
        String source,
        @Nullable String note) {

    /** How Viet Nam joined. */
    public enum UnAct {
        ACCESSION,
        RATIFICATION
    }

    /** Signing and joining as one side gives them: a year, a month or a day (ISO 8601), null where it is silent. */
    public record Dates(@Nullable String signedOn, @Nullable String joinedOn, boolean verified) {

        private static Dates of(CsvRow row, String side) {
            String signed = row.partialDate(side + "_signed_on");
            String joined = row.partialDate(side + "_joined_on");
            return new Dates(signed, joined, row.verifiedIf(signed != null || joined != null, side + "_certainty"));
        }
    }

    static List<Instrument> read(DataFiles source) {
        Set<String> seen = new HashSet<>();
        return CsvTable.read(
                        source,
                        "conventions.csv",
                        "code,status,position,title_vi,title_en,title_km,un_act,un_signed_on,un_joined_on,"
                                + "un_certainty,domestic_signed_on,domestic_joined_on,domestic_certainty,source,note,"
                                + "review")
                .map(row -> of(row, seen));
    }

    private static Instrument of(CsvRow row, Set<String> seen) {
        row.once("code", seen, row.text("code"));
        boolean party = row.oneOf("status", "party", "not_party");
        row.require(party == row.has("position"), "position", "is for parties, and for each of them");
        row.require(party == row.has("un_joined_on"), "un_joined_on", "is for parties, and for each of them");
        return new Instrument(
                row.text("code"),
                party,
                row.optionalNumber("position"),
                row.trilingual("title"),
                row.optionalChoice("un_act", UnAct.class),
                Dates.of(row, "un"),
                Dates.of(row, "domestic"),
                row.text("source"),
                row.optional("note"));
    }
}
