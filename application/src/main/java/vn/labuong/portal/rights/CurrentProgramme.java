package vn.labuong.portal.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.labuong.plan.Plan;
import vn.labuong.plan.Plans;

/** Which plan the public site speaks of. */
@Component
public class CurrentProgramme {

    private final Plans plans;

    CurrentProgramme(Plans plans) {
        this.plans = plans;
    }

    /** The published plan whose years hold on the day, else the latest. */
    public Optional<Plan> on(LocalDate day) {
        List<Plan> published = plans.published();
        return published.stream()
                .filter(plan -> plan.fromYear() <= day.getYear() && day.getYear() <= plan.toYear())
                .findFirst()
                .or(() -> published.stream().findFirst());
    }
}
