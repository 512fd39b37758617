package vn.labuong.organisation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AccessChange;
import vn.labuong.organisation.AccessChange.Holding;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.AgencySuccessors;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Role;
import vn.labuong.testing.ProductTest;

/** C1: a merge gives access to exactly the people of the agencies merged; an empty scope is nobody. */
@ProductTest
@Transactional
class AccessAfterSuccessionIntegrationTests {

    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private int people;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesTheMergedAgencyToExactlyThePeopleOfItsSourcesAndNeverToEverybody(long seed) {
        Random random = new Random(seed);
        List<AgencyId> agencies = agencies(6);
        AgencyId target = agencies.get(0);
        Set<AgencyId> sources =
                random.ints(1 + random.nextInt(3), 1, 6).mapToObj(agencies::get).collect(Collectors.toSet());
        Map<AgencyId, Set<Person>> staff = staff(agencies, random);
        DerivedAccess access =
                access((agency, date) -> Set.of(sources.contains(agency) && !date.isBefore(MERGER) ? target : agency));

        Set<Person> before = mayReport(access, staff, target, MERGER.minusDays(1));
        Set<Person> after = mayReport(access, staff, target, MERGER);

        Set<Person> ofSources = new HashSet<>();
        sources.forEach(source -> ofSources.addAll(staff.getOrDefault(source, Set.of())));
        ofSources.removeAll(before);
        assertThat(without(after, before)).isEqualTo(ofSources);
        assertThat(without(before, after)).isEmpty();
        AccessChange change = access.preview(new HashSet<>(agencies), MERGER);
        assertThat(change.gained().stream().map(Holding::person)).containsExactlyInAnyOrderElementsOf(ofSources);
        assertThat(change.gained()).allMatch(holding -> holding.agency().equals(target));
        assertThat(change.lost()).allMatch(holding -> sources.contains(holding.agency()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void givesEachPartOfASplitAgencyToItsOwnPeopleOnly(long seed) {
        List<AgencyId> agencies = agencies(5);
        Map<AgencyId, Set<Person>> staff = staff(agencies, new Random(seed));
        AgencyId split = agencies.get(0);
        Set<AgencyId> parts = Set.of(agencies.get(1), agencies.get(2));
        DerivedAccess access =
                access((agency, date) -> agency.equals(split) && !date.isBefore(MERGER) ? parts : Set.of(agency));
        for (AgencyId part : parts) {
            Set<Person> gained = without(
                    mayReport(access, staff, part, MERGER), mayReport(access, staff, part, MERGER.minusDays(1)));
            assertThat(gained)
                    .isEqualTo(without(staff.getOrDefault(split, Set.of()), staff.getOrDefault(part, Set.of())));
        }
        assertThat(mayReport(access, staff, agencies.get(3), MERGER))
                .isEqualTo(staff.getOrDefault(agencies.get(3), Set.of()));
    }

    @Test
    void givesNothingForAnAgencyThatIsGoneWithoutSuccessor() {
        AgencyId gone = agencies(1).get(0);
        Person person = reporter(gone);
        DerivedAccess access = access((agency, date) -> date.isBefore(MERGER) ? Set.of(agency) : Set.of());
        assertThat(access.may(person, Role.REPORTER, gone, MERGER.minusDays(1))).isTrue();
        assertThat(access.scope(person, Role.REPORTER, MERGER)).isEmpty();
        assertThat(access.roles(person, MERGER)).isEmpty();
    }

    @Test
    void opensNoAgencyByARoleOfTheSystem() {
        Person person = person();
        grants.add(person, Role.ADMIN, null, MERGER, null, "thử", "system");
        DerivedAccess access = access((agency, date) -> Set.of(agency));
        assertThat(access.roles(person, MERGER)).containsExactly(Role.ADMIN);
        assertThat(access.scope(person, Role.ADMIN, MERGER)).isEmpty();
        assertThat(access.may(person, Role.ADMIN, agencies(1).get(0), MERGER)).isFalse();
    }

    @Test
    void countsAGrantFromItsFirstDayToTheDayBeforeItsEndForThePersonNotLocked() {
        AgencyId agency = agencies(1).get(0);
        Person person = person();
        grants.add(person, Role.APPROVER, agency, MERGER, MERGER.plusDays(10), "thử", "system");
        DerivedAccess access = access((one, date) -> Set.of(one));
        assertThat(access.may(person, Role.APPROVER, agency, MERGER.minusDays(1)))
                .isFalse();
        assertThat(access.may(person, Role.APPROVER, agency, MERGER)).isTrue();
        assertThat(access.may(person, Role.APPROVER, agency, MERGER.plusDays(9)))
                .isTrue();
        assertThat(access.may(person, Role.APPROVER, agency, MERGER.plusDays(10)))
                .isFalse();
        assertThat(access.may(person, Role.REPORTER, agency, MERGER)).isFalse();
        accounts.setState(person.id(), Account.State.LOCKED);
        assertThat(access.may(person, Role.APPROVER, agency, MERGER)).isFalse();
    }

    private DerivedAccess access(AgencySuccessors successors) {
        var beans = new StaticListableBeanFactory(Map.of("successors", successors));
        return new DerivedAccess(grants, beans.getBeanProvider(AgencySuccessors.class));
    }

    private Set<Person> mayReport(
            DerivedAccess access, Map<AgencyId, Set<Person>> staff, AgencyId agency, LocalDate on) {
        return staff.values().stream()
                .flatMap(Set::stream)
                .filter(person -> access.may(person, Role.REPORTER, agency, on))
                .collect(Collectors.toSet());
    }

    private Map<AgencyId, Set<Person>> staff(List<AgencyId> agencies, Random random) {
        Map<AgencyId, Set<Person>> staff = new LinkedHashMap<>();
        for (AgencyId agency : agencies) {
            staff.put(
                    agency,
                    IntStream.range(0, random.nextInt(4))
                            .mapToObj(number -> reporter(agency))
                            .collect(Collectors.toCollection(HashSet::new)));
        }
        // Some work for two agencies: they must not be counted as gained where they were before.
        Set<Person> first = staff.computeIfAbsent(agencies.get(0), none -> new HashSet<>());
        staff.getOrDefault(agencies.get(1), Set.of()).forEach(person -> {
            if (random.nextBoolean()) {
                grants.add(person, Role.REPORTER, agencies.get(0), LocalDate.of(2023, 1, 1), null, "thử", "system");
                first.add(person);
            }
        });
        return staff;
    }

    private Person reporter(AgencyId agency) {
        Person person = person();
        grants.add(person, Role.REPORTER, agency, LocalDate.of(2023, 1, 1), null, "thử", "system");
        return person;
    }

    private Person person() {
        return accounts.add("t." + run + "." + people++, "Người thử", null, "x", false)
                .person();
    }

    private List<AgencyId> agencies(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new AgencyId("t." + run + "." + number))
                .toList();
    }

    private static Set<Person> without(Set<Person> all, Set<Person> those) {
        Set<Person> rest = new HashSet<>(all);
        rest.removeAll(those);
        return rest;
    }
}
