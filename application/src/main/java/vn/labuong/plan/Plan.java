package vn.labuong.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;

/**
 * A plan as issued.
 *
 * @param owner who issued it, under the identity it had then
 * @param lead who carries it out in the first place, under the identity it had then
 * @param reportDue day of the year before which the yearly report is sent, null where the plan sets none
 * @param published whether people who are not signed in may read it
 * @param demo whether its figures and states are invented for demonstration
 */
public record Plan(
        PlanCode code,
        Wording title,
        @Nullable String number,
        Certainty numberCertainty,
        @Nullable LocalDate issuedOn,
        Certainty issuedCertainty,
        @Nullable String parentDecision,
        int fromYear,
        int toYear,
        @Nullable AgencyId owner,
        @Nullable AgencyId lead,
        @Nullable MonthDay reportDue,
        @Nullable Integer interimYear,
        @Nullable Integer finalYear,
        boolean published,
        boolean demo,
        @Nullable String fileName,
        @Nullable String fileSha256,
        int version) {

    /** First day of the plan's first year: from then on its roles hold. */
    public LocalDate begins() {
        return LocalDate.of(fromYear, 1, 1);
    }

    public boolean isNumberUnverified() {
        return number != null && numberCertainty == Certainty.UNVERIFIED;
    }

    /** The same plan, read from that file. */
    public Plan readFrom(String file, String sha256) {
        return new Plan(
                code,
                title,
                number,
                numberCertainty,
                issuedOn,
                issuedCertainty,
                parentDecision,
                fromYear,
                toYear,
                owner,
                lead,
                reportDue,
                interimYear,
                finalYear,
                published,
                demo,
                file,
                sha256,
                version);
    }
}
