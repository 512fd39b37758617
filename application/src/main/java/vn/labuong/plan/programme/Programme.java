package vn.labuong.plan.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The plan as a whole.
 *
 * @param owner register id of the agency that issued it
 * @param lead register id of the agency that leads it, under the identity it had when the plan was issued
 * @param reportDue yearly reports must be in before this day
 * @param interimYear year of the three-year report, as we read the plan
 * @param finalYear year of the five-year report, as we read the plan
 */
public record Programme(
        String code,
        Trilingual title,
        String number,
        boolean numberVerified,
        LocalDate issuedOn,
        boolean issuedOnVerified,
        String parentDecision,
        LocalDate parentIssuedOn,
        boolean parentVerified,
        int fromYear,
        int toYear,
        String owner,
        String lead,
        MonthDay reportDue,
        int interimYear,
        int finalYear,
        boolean reportYearsVerified,
        @Nullable String note) {

    static Programme read(DataFiles source) {
        CsvTable table = CsvTable.read(
                source,
                "programme.csv",
                "code,title_vi,title_en,title_km,number,number_certainty,issued_on,issued_on_certainty,"
                        + "parent_decision,parent_issued_on,parent_certainty,from_year,to_year,owner,lead,report_due,"
                        + "interim_year,final_year,reports_certainty,note,review");
        if (table.rows().size() != 1) {
            throw new ProgrammeDataInvalid("programme.csv", 2, "code", "one programme is expected");
        }
        return of(table.rows().get(0));
    }

    private static Programme of(CsvRow row) {
        int from = row.number("from_year");
        int to = row.number("to_year");
        row.require(from <= to, "to_year", "lies before from_year");
        row.require(
                row.text("report_due").matches("(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"), "report_due", "not MM-dd");
        return new Programme(
                row.text("code"),
                row.trilingual("title"),
                row.text("number"),
                row.verified("number_certainty"),
                row.date("issued_on"),
                row.verified("issued_on_certainty"),
                row.text("parent_decision"),
                row.date("parent_issued_on"),
                row.verified("parent_certainty"),
                from,
                to,
                row.text("owner"),
                row.text("lead"),
                MonthDay.parse("--" + row.text("report_due")),
                row.number("interim_year"),
                row.number("final_year"),
                row.verified("reports_certainty"),
                row.optional("note"));
    }

    boolean covers(int year) {
        return fromYear <= year && year <= toYear;
    }
}
