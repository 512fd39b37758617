package vn.labuong.reporting.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.AgencyLexicon;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.Period;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.access.AccessOfRegister;
import vn.labuong.organisation.register.InMemoryRegister;
import vn.labuong.organisation.register.RegisterRecords;
import vn.labuong.plan.Plans;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.testing.ProductTest;

/**
 * Whatever is merged, split, moved or abolished, and whether it is in force or still to come: the people of those who
 * took over read what those before them reported, nobody else does, and taking a succession back gives the state before.
 */
@ProductTest
@Transactional
class MergeAndSplitAccessIntegrationTests {

    private static final int AGENCIES = 9;
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    @Autowired
    ApplicationContext product;

    @Autowired
    Agencies agencies;

    @Autowired
    Plans plans;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Map<AgencyId, Person> staff = new LinkedHashMap<>();
    private final Map<AgencyId, Long> figures = new TreeMap<>();
    private RegisterSnapshot register = register(new Made(Map.of(), List.of()));

    private record Made(Map<AgencyId, LocalDate> ends, List<Succession> successions) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void opensReportsToThePeopleOfSuccessorsOnlyAndTakesItBack(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < AGENCIES; number++) {
            AgencyId agency = new AgencyId("t." + run + "." + number);
            staff.put(agency, new AccessOfRegister(product).reporter("t." + run + "." + number, agency, FROM));
            figures.put(agency, (long) random.nextInt(1_000));
        }
        Made made = new Made(new TreeMap<>(), List.of());
        for (int change = 0; change < 5; change++) {
            Made next = reorganise(made, LocalDate.of(2021 + change, 3, 1), change, random);
            for (int year : List.of(2020 + change, 2021 + change, 2026)) {
                LocalDate day = LocalDate.of(year, 6, 1);
                ReportAccess access = access(day);
                register = register(made);
                Map<AgencyId, Long> before = readable(access);
                register = register(next);
                assertThat(readable(access)).as("on " + day).isEqualTo(expected(next, day));
                register = register(made);
                assertThat(readable(access)).as("taken back, on " + day).isEqualTo(before);
            }
            made = next;
        }
        assertThat(made.successions()).isNotEmpty();
    }

    private ReportAccess access(LocalDate day) {
        Agencies changing = changing();
        Instant noon = day.atTime(12, 0).atZone(VietnamTime.ZONE).toInstant();
        return new ReportAccess(
                new AccessOfRegister(product).over(changing), changing, plans, Clock.fixed(noon, VietnamTime.ZONE));
    }

    /** The sum of all figures that each agency's person may read. */
    private Map<AgencyId, Long> readable(ReportAccess access) {
        Map<AgencyId, Long> sums = new TreeMap<>();
        staff.forEach((agency, person) -> {
            ReportAccess.Scope scope = access.of(person, PeriodFixture.PLAN);
            sums.put(
                    agency,
                    figures.entrySet().stream()
                            .filter(figure -> scope.mayRead(figure.getKey(), null))
                            .mapToLong(Map.Entry::getValue)
                            .sum());
        });
        return sums;
    }

    /** Worked out from the changes by themselves: whom one works for now, and all that this came from. */
    private Map<AgencyId, Long> expected(Made made, LocalDate day) {
        Map<AgencyId, Long> sums = new TreeMap<>();
        for (AgencyId agency : staff.keySet()) {
            Set<AgencyId> now = new HashSet<>();
            follow(made, agency, day, now, new HashSet<>());
            Set<AgencyId> read = new HashSet<>(now);
            boolean more = true;
            while (more) {
                more = made.successions().stream()
                        .filter(one -> inForce(one, day) && one.to() != null && read.contains(one.to()))
                        .map(one -> read.add(one.from()))
                        .reduce(false, Boolean::logicalOr);
            }
            sums.put(
                    agency,
                    read.stream()
                            .mapToLong(one -> figures.getOrDefault(one, 0L))
                            .sum());
        }
        return sums;
    }

    private static void follow(Made made, AgencyId agency, LocalDate day, Set<AgencyId> now, Set<AgencyId> seen) {
        LocalDate end = made.ends().get(agency);
        if (!seen.add(agency)) {
            return;
        }
        if (end == null || day.isBefore(end)) {
            now.add(agency);
            return;
        }
        for (Succession one : made.successions()) {
            AgencyId heir = one.to();
            if (one.from().equals(agency)
                    && one.function().equals(FunctionCode.GENERAL)
                    && heir != null
                    && inForce(one, day)) {
                follow(made, heir, day, now, seen);
            }
        }
    }

    private static boolean inForce(Succession one, LocalDate day) {
        return !one.effective().isAfter(day);
    }

    /** One living agency ends and passes on to none, one or two of the others, or moves a single function. */
    private Made reorganise(Made made, LocalDate day, int change, Random random) {
        List<AgencyId> living = new ArrayList<>(staff.keySet());
        living.removeAll(made.ends().keySet());
        Map<AgencyId, LocalDate> ends = new TreeMap<>(made.ends());
        List<Succession> successions = new ArrayList<>(made.successions());
        AgencyId from = living.remove(random.nextInt(living.size()));
        int fate = random.nextInt(5);
        if (fate == 0) {
            successions.add(passes(change + "-f", from, one(living, random), FunctionCode.PRESS, day));
        } else {
            ends.put(from, day);
            for (int heir = 0; heir < Math.min(fate - 1, 2); heir++) {
                AgencyId to = living.remove(random.nextInt(living.size()));
                successions.add(passes(change + "-" + heir, from, to, FunctionCode.GENERAL, day));
            }
            if (fate == 1) {
                successions.add(passes(change + "-none", from, null, FunctionCode.GENERAL, day));
            }
            if (fate == 4) {
                successions.add(passes(change + "-f", from, one(living, random), FunctionCode.PRESS, day));
            }
        }
        return new Made(ends, successions);
    }

    private static AgencyId one(List<AgencyId> living, Random random) {
        return living.get(random.nextInt(living.size()));
    }

    private static Succession passes(
            String id, AgencyId from, @Nullable AgencyId to, FunctionCode function, LocalDate day) {
        Succession.Type type = to == null
                ? Succession.Type.ABOLISHED
                : function.equals(FunctionCode.GENERAL) ? Succession.Type.MERGED : Succession.Type.FUNCTION_MOVED;
        return new Succession(id, type, from, to, function, Succession.Share.WHOLE, day, "", Certainty.VERIFIED, "");
    }

    private RegisterSnapshot register(Made made) {
        List<Agency> known = staff.keySet().stream()
                .map(agency -> new Agency(
                        agency,
                        Agency.Kind.DEPARTMENT,
                        Agency.Level.PROVINCE,
                        "t.x",
                        null,
                        new Period(null, made.ends().get(agency)),
                        "",
                        "",
                        Certainty.VERIFIED,
                        "",
                        List.of()))
                .toList();
        return new InMemoryRegister(
                new RegisterRecords(List.of(), known, List.of(), made.successions(), List.of(), List.of()));
    }

    /** One register for the whole test, whose content changes: what access once learned of it must not stay. */
    private Agencies changing() {
        return new Agencies() {
            @Override
            public RegisterSnapshot snapshot() {
                return register;
            }

            @Override
            public RegisterSnapshot snapshotAsKnownAt(Instant moment) {
                return register;
            }

            @Override
            public AgencyLexicon lexicon() {
                return agencies.lexicon();
            }
        };
    }
}
