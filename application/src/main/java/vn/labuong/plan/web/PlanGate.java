package vn.labuong.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Succession;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.TaskCode;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.plan.duty.PlansOnDate;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.NotHere;

/** Opens a plan to whoever may see it: the public when it is published, people of the programme always. */
@Component
class PlanGate {

    private static final int TURNS_SHOWN = 3;

    private final PlansOnDate plans;
    private final Clock clock;

    PlanGate(PlansOnDate plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * The plan on the date asked for.
     *
     * @param on a date as {@code 2025-07-01}; anything else means today
     * @throws NotHere where there is no such plan, or it is not for this person
     */
    PlanOnDate open(String plan, @Nullable String on, HttpServletRequest request) {
        if (!PlanCode.isValid(plan)) {
            throw new NotHere(plan);
        }
        PlanOnDate found = plans.find(new PlanCode(plan), date(on)).orElseThrow(() -> new NotHere(plan));
        if (!found.plan().published() && !isOfTheProgramme(request)) {
            throw new NotHere(plan);
        }
        return found;
    }

    static boolean isOfTheProgramme(HttpServletRequest request) {
        return request.isUserInRole("PROGRAMME_OFFICER")
                || request.isUserInRole("ADMIN")
                || request.isUserInRole("AUDITOR");
    }

    static boolean mayEdit(HttpServletRequest request) {
        return request.isUserInRole("PROGRAMME_OFFICER") || request.isUserInRole("ADMIN");
    }

    static TaskCode task(String code) {
        if (!TaskCode.isValid(code)) {
            throw new NotHere(code);
        }
        return new TaskCode(code);
    }

    LocalDate date(@Nullable String on) {
        LocalDate today = VietnamTime.today(clock);
        if (on == null || on.isBlank()) {
            return today;
        }
        try {
            LocalDate asked = LocalDate.parse(on);
            return asked.getYear() < 1900 || asked.getYear() > 2200 ? today : asked;
        } catch (DateTimeParseException notADate) {
            return today;
        }
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    /** Days within the plan's years on which agencies took over from others, the latest last. */
    static List<LocalDate> turns(PlanOnDate plan) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Succession step : plan.register().snapshot().successions()) {
            int year = step.effective().getYear();
            if (step.type() != Succession.Type.RENAMED
                    && year >= plan.plan().fromYear()
                    && year <= plan.plan().toYear()) {
                days.add(step.effective());
            }
        }
        List<LocalDate> all = List.copyOf(days);
        return all.subList(Math.max(0, all.size() - TURNS_SHOWN), all.size());
    }
}
