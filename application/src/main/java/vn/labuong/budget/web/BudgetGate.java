package vn.labuong.budget.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.budget.ledger.BudgetLedger.Sheet;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Period;
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
    private final BudgetWords words;
    private final Clock clock;

    BudgetGate(Plans plans, Agencies agencies, BudgetWords words, Clock clock) {
        this.plans = plans;
        this.words = words;
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

    /**
     * The name, with the day on which the agency ended or began where that lies in the year: a reorganisation often
     * leaves two agencies of one name.
     */
    String label(AgencyId agency, int year, Locale locale) {
        String name = name(agency, year, locale);
        Period period = agencies.agency(agency).map(Agency::period).orElse(Period.ALWAYS);
        LocalDate from = period.from();
        LocalDate last = period.lastDay();
        if (last != null && last.getYear() <= year) {
            return words.text("budget.agency.until", locale, name, words.date(last));
        }
        return from != null && from.getYear() >= year
                ? words.text("budget.agency.from", locale, name, words.date(from))
                : name;
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }
}
