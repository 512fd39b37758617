package vn.labuong.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.WorkItems;
import vn.labuong.reporting.wording.ReportPaths;
import vn.labuong.reporting.wording.ReportWords;

/** The reports that await somebody, first on their first page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AwaitingWork implements WorkItems {

    private static final int SHOWN = 10;
    private static final List<Role> READERS =
            List.of(Role.PROGRAMME_OFFICER, Role.REPORTER, Role.APPROVER, Role.AUDITOR);

    private final AwaitingReports awaiting;
    private final Access access;
    private final ReportWords words;

    AwaitingWork(AwaitingReports awaiting, Access access, ReportWords words) {
        this.awaiting = awaiting;
        this.access = access;
        this.words = words;
    }

    @Override
    public List<Section> sections(Person person, LocalDate on) {
        if (access.roles(person, on).stream().noneMatch(READERS::contains)) {
            return List.of();
        }
        var locale = LocaleContextHolder.getLocale();
        List<Item> items = new ArrayList<>();
        awaiting.of(person, on, locale).stream()
                .filter(one -> !one.need().isDone())
                .limit(SHOWN)
                .forEach(one -> items.add(new Item(
                        "reporting.period.work",
                        List.of(
                                words.text(one.need().messageKey(), locale),
                                words.period(one.period(), locale),
                                one.line().agency(),
                                words.day(one.due().before())),
                        one.line().href() == null
                                ? ReportPaths.START
                                : one.line().href())));
        items.add(new Item("reporting.period.work.all", List.of(), ReportPaths.START));
        return List.of(new Section("reporting.period.title", items));
    }
}
