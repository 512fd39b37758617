package vn.labuong.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** So many of what asks the same of the person are named; the others are counted. */
    private static final int NAMED = 3;

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
        Locale locale = LocaleContextHolder.getLocale();
        List<AwaitingReports.Awaited> all = awaiting.of(person, on, locale);
        List<Item> items = new ArrayList<>();
        for (AwaitingReports.Need need : AwaitingReports.Need.values()) {
            if (!need.isDone()) {
                items.addAll(items(
                        need, all.stream().filter(one -> one.need() == need).toList(), locale));
            }
        }
        items.add(new Item("reporting.period.work.all", List.of(), ReportPaths.START));
        return List.of(new Section("reporting.period.title", items));
    }

    private List<Item> items(AwaitingReports.Need need, List<AwaitingReports.Awaited> own, Locale locale) {
        // To count a single one would take the place of naming it.
        int named = own.size() == NAMED + 1 ? own.size() : Math.min(own.size(), NAMED);
        List<Item> items = new ArrayList<>();
        own.subList(0, named).forEach(one -> items.add(item(one, locale)));
        if (named < own.size()) {
            items.add(new Item(
                    "reporting.period.work.more",
                    List.of(words.text(need.messageKey(), locale), own.size() - named),
                    ReportPaths.START + "#viec-" + need.name()));
        }
        return items;
    }

    /** When a report was due matters no more once it has come. */
    private Item item(AwaitingReports.Awaited one, Locale locale) {
        List<String> told = List.of(
                words.text(one.need().messageKey(), locale),
                words.period(one.period(), locale),
                one.line().agency(),
                words.day(one.due().before()));
        String href = one.line().href();
        return new Item(
                one.need().hasCome() ? "reporting.period.work.come" : "reporting.period.work",
                told,
                href == null ? ReportPaths.START : href);
    }
}
