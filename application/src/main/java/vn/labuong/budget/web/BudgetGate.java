package vn.labuong.budget.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.budget.ledger.BudgetLedger.Sheet;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.plan.Plan;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;

/** What addresses of budgets name: a plan, a year of it, an agency. */
@Component
class BudgetGate {

    static final String PATH = "/noi-bo/kinh-phi";

    private final Plans plans;
    private final Agencies agencies;
    private final Clock clock;

    BudgetGate(Plans plans, Agencies agencies, Clock clock) {
        this.plans = plans;
        this.agencies = agencies;
        this.clock = clock;
    }

    List<Plan> plans() {
        return plans.all();
    }

    /** @throws NotHere where there is no such plan */
    Plan plan(String code) {
        if (!PlanCode.isValid(code)) {
            throw new NotHere(code);
        }
        return plans.find(new PlanCode(code)).orElseThrow(() -> new NotHere(code));
    }

    /** The year asked for, else the present one, within the plan's years. */
    int year(Plan plan, @Nullable String asked) {
        int year = asked != null && asked.matches("[12]\\d{3}") ? Integer.parseInt(asked) : today().getYear();
        return Math.min(Math.max(year, plan.fromYear()), plan.toYear());
    }

    /** @throws NotHere where there is no such plan, year or agency */
    Sheet sheet(String planCode, String year, String agency) {
        Plan plan = plan(planCode);
        if (!year.matches("[12]\\d{3}") || year(plan, year) != Integer.parseInt(year)) {
            throw new NotHere(year);
        }
        if (!AgencyId.isWellFormed(agency)
                || agencies.agency(new AgencyId(agency)).isEmpty()) {
            throw new NotHere(agency);
        }
        return new Sheet(plan, Integer.parseInt(year), new AgencyId(agency));
    }

    static String address(Sheet sheet) {
        return address(sheet.plan(), sheet.year(), sheet.agency());
    }

    static String address(Plan plan, int year, AgencyId agency) {
        return PATH + "/" + plan.code() + "/" + year + "/" + agency;
    }

    static String overview(Plan plan, int year) {
        return PATH + "?plan=" + plan.code() + "&nam=" + year;
    }

    /** The name that the agency bore at the end of that year, or last. */
    String name(AgencyId agency, int year, Locale locale) {
        return agencies.snapshot().name(agency, Languages.code(locale), LocalDate.of(year, 12, 31));
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }
}
