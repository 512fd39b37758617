package vn.labuong.reporting.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Membership;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.access.PeopleOfAgencies;
import vn.labuong.plan.PlanCode;
import vn.labuong.plan.Plans;
import vn.labuong.plan.TaskCode;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.reporting.asked.AskedOfUnits;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.consolidation.ConsolidatedReport;
import vn.labuong.reporting.consolidation.Consolidation;
import vn.labuong.reporting.consolidation.ConsolidationFixture;
import vn.labuong.reporting.consolidation.SubjectResult;
import vn.labuong.reporting.consolidation.Total;
import vn.labuong.reporting.consolidation.YearTable;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.shared.time.VietnamTime;

/** Invented agencies, their people, and three years of their accepted reports, all on the real database. */
final class ReportingScene {

    static final LocalDate LATE = LocalDate.of(2026, 6, 1);
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2023, 6, 30), LocalDate.of(2024, 12, 9), LocalDate.of(2025, 7, 1), LATE);

    private final ApplicationContext product;
    private final Agencies agencies;
    private final List<AgencyId> invented;
    private final PlanCode plan;
    private final Map<AgencyId, Person> reporters = new LinkedHashMap<>();
    private final Map<AgencyId, Person> approvers = new LinkedHashMap<>();
    private final List<ReportingPeriod> years = new ArrayList<>();
    private final Map<Figure, BigInteger> sums = new LinkedHashMap<>();

    /** What all agencies together reported of one task in one year. */
    private record Figure(ReportingPeriod year, Subject subject) {}

    /** The register as everybody sees it; equal only if everything in it is. */
    record Register(List<Agency> agencies, List<Succession> successions, Map<GroupCode, Membership> groups) {

        static Register of(RegisterSnapshot register) {
            Map<GroupCode, Membership> groups = new TreeMap<>();
            register.groups().forEach(group -> groups.put(group, register.membership(group, LATE)));
            return new Register(register.agencies(), register.successions(), groups);
        }
    }

    /** Everything that recording and undoing may not leave otherwise than it was. */
    record Picture(
            Register register,
            List<Map<AgencyId, Asked>> duties,
            Map<LocalDate, List<ReportAccess.Scope>> access,
            List<List<SubjectResult>> results,
            YearTable restated) {}

    ReportingScene(ApplicationContext product, int size) {
        this.product = product;
        this.agencies = product.getBean(Agencies.class);
        InventedRegister register = new InventedRegister(product);
        this.invented = register.add(size);
        PeopleOfAgencies people = new PeopleOfAgencies(product);
        for (AgencyId agency : invented) {
            reporters.put(agency, people.person("r." + agency.value(), Role.REPORTER, agency, FROM));
            approvers.put(agency, people.person("a." + agency.value(), Role.APPROVER, agency, FROM));
        }
        this.plan = register.plan(invented);
        for (int year = 2023; year <= 2025; year++) {
            report(year);
        }
    }

    private void report(int year) {
        Filing filing = product.getBean(Filing.class);
        Workflow workflow = product.getBean(Workflow.class);
        ConsolidationFixture fixture = new ConsolidationFixture(
                product.getBean(Periods.class), filing, workflow, product.getBean(JdbcClient.class));
        ReportingPeriod period = fixture.yearly(plan, year);
        Random random = new Random(year);
        years.add(period);
        for (AgencyId agency : invented) {
            fixture.accepted(period, agency, cell -> {
                if (cell.kind() != CellKind.FIGURE) {
                    return cell.required() ? new Answer.Prose("Đã làm") : null;
                }
                long figure = 1L + random.nextInt(1_000_000_000);
                sums.merge(new Figure(period, cell.subject()), BigInteger.valueOf(figure), BigInteger::add);
                return new Answer.Figure(figure, null, null);
            });
        }
    }

    List<AgencyId> invented() {
        return invented;
    }

    /** Nothing of it shows any more; the reports and locked accounts stay, for nothing can be deleted. */
    void close() {
        new InventedRegister(product).withdraw(invented);
        PeopleOfAgencies people = new PeopleOfAgencies(product);
        reporters.values().forEach(people::lock);
        approvers.values().forEach(people::lock);
    }

    Picture picture() {
        AskedOfUnits asked = product.getBean(AskedOfUnits.class);
        List<ConsolidatedReport> reports = consolidated();
        Map<LocalDate, List<ReportAccess.Scope>> scopes = new LinkedHashMap<>();
        for (LocalDate day : DAYS) {
            ReportAccess access = access(day);
            List<ReportAccess.Scope> ofDay = new ArrayList<>();
            reporters.values().forEach(person -> ofDay.add(access.of(person, plan)));
            approvers.values().forEach(person -> ofDay.add(access.of(person, plan)));
            scopes.put(day, ofDay);
        }
        return new Picture(
                Register.of(agencies.snapshot()),
                asked.in(years).stream().map(one -> one.units()).toList(),
                scopes,
                reports.stream().map(ConsolidatedReport::tasks).toList(),
                reports.get(reports.size() - 1).years());
    }

    private List<ConsolidatedReport> consolidated() {
        Consolidation consolidation = product.getBean(Consolidation.class);
        return years.stream().map(year -> consolidation.of(year, false)).toList();
    }

    /** The sums are those of the reports as they were handed in, whoever has them now. */
    void assertSums() {
        List<ConsolidatedReport> reports = consolidated();
        YearTable restated = reports.get(reports.size() - 1).years();
        sums.forEach((figure, sum) -> {
            ConsolidatedReport own = reports.get(years.indexOf(figure.year()));
            assertThat(own.find(figure.subject()).flatMap(SubjectResult::total).map(Total::numerator))
                    .as("its own year: " + figure)
                    .contains(sum);
            assertThat(restated.total(figure.subject(), figure.year()).map(Total::numerator))
                    .as("restated: " + figure)
                    .contains(sum);
        });
        assertThat(sums).hasSize(years.size() * InventedRegister.TASKS.size());
    }

    /** People write for and read exactly what the told story says, on the eve, on the day and on other days. */
    void assertAccess(ReorganisedWorld world, LocalDate changed) {
        Set<LocalDate> days = new TreeSet<>(DAYS);
        days.add(changed.minusDays(1));
        days.add(changed);
        Set<AgencyId> all = agencies.snapshot().agencies().stream()
                .map(Agency::id)
                .filter(id -> invented.contains(id) || world.knows(id))
                .collect(Collectors.toCollection(TreeSet::new));
        for (LocalDate day : days) {
            ReportAccess access = access(day);
            for (AgencyId home : invented) {
                ReportAccess.Scope writes = access.of(Objects.requireNonNull(reporters.get(home)), plan);
                ReportAccess.Scope sends = access.of(Objects.requireNonNull(approvers.get(home)), plan);
                String who = home + " on " + day + " after " + world.changes();
                Set<AgencyId> workplaces = world.workplaces(home, day);
                assertThat(those(all, writes::mayFill)).as("fills " + who).isEqualTo(workplaces);
                assertThat(those(all, writes::maySend)).as("sends " + who).isEmpty();
                assertThat(those(all, sends::maySend)).as("sends " + who).isEqualTo(workplaces);
                assertThat(those(all, one -> writes.mayRead(one, null)))
                        .as("reads " + who)
                        .isEqualTo(world.legible(home, day));
                assertThat(writes.fills()).as("nothing beyond: " + who).isEqualTo(workplaces);
                assertThat(sends.reads()).isEqualTo(writes.reads());
            }
        }
    }

    /** Each task is somebody's in each year, and the register still knows them. */
    void assertNothingIsLost() {
        AskedOfUnits asked = product.getBean(AskedOfUnits.class);
        RegisterSnapshot register = agencies.snapshot();
        asked.in(years).forEach(year -> {
            assertThat(year.units().keySet())
                    .allMatch(one -> register.agency(one).isPresent());
            InventedRegister.TASKS.forEach(task -> assertThat(year.units().values())
                    .as(task + " of " + year.period().code())
                    .anyMatch(one -> one.find(Subject.task(new TaskCode(task)), CellKind.FIGURE)
                            .isPresent()));
        });
    }

    private static Set<AgencyId> those(Set<AgencyId> all, java.util.function.Predicate<AgencyId> which) {
        return all.stream().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }

    private ReportAccess access(LocalDate day) {
        Clock noon = Clock.fixed(day.atTime(12, 0).atZone(VietnamTime.ZONE).toInstant(), VietnamTime.ZONE);
        return new ReportAccess(product.getBean(Access.class), agencies, product.getBean(Plans.class), noon);
    }
}
