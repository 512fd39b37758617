package vn.labuong.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Membership;
import vn.labuong.organisation.Succession;

/** Who owes what, before and after one department passed its work to another. */
class DutiesTests {

    private static final PlanCode PLAN = new PlanCode("TEST");
    private static final LocalDate TURN = LocalDate.of(2025, 3, 1);
    private static final AgencyId OLD = new AgencyId("x.old");
    private static final AgencyId NEW = new AgencyId("x.new");
    private static final AgencyId OTHER = new AgencyId("x.other");
    private static final TaskCode TASK = new TaskCode("I.1");

    private static final Succession STEP = new Succession(
            "s",
            Succession.Type.MERGED,
            OLD,
            NEW,
            FunctionCode.GENERAL,
            Succession.Share.WHOLE,
            TURN,
            "",
            Certainty.UNVERIFIED,
            "");

    /** OLD until the turn, NEW after it; the group has NEW and OTHER. */
    private record SmallRegister(LocalDate date) implements Duties.Register {

        @Override
        public Membership membership(GroupCode group) {
            List<AgencyId> members = group.equals(GroupCode.DEPARTMENTS) ? List.of(NEW, OTHER) : List.of();
            return new Membership(group, members, Certainty.VERIFIED, List.of());
        }

        @Override
        public List<Bearer> bearers(AgencyId agency, List<String> functions) {
            boolean moved = agency.equals(OLD) && !date.isBefore(TURN);
            return List.of(new Bearer(
                    moved ? NEW : agency,
                    FunctionCode.GENERAL,
                    Succession.Share.WHOLE,
                    moved ? Certainty.UNVERIFIED : Certainty.VERIFIED,
                    false,
                    List.of(),
                    moved ? List.of(STEP) : List.of()));
        }
    }

    @Test
    void namesTheAgencyOfThePlanBeforeItsSuccessorTakesOver() {
        Duties duties = on(TURN.minusDays(1), role(TaskRole.Part.LEAD, new TaskRole.Named(OLD)));

        assertThat(duties.owedBy(OLD)).singleElement().satisfies(duty -> {
            assertThat(duty.because()).isEmpty();
            assertThat(duty.isUnverified()).isFalse();
        });
        assertThat(duties.owedBy(NEW)).isEmpty();
    }

    @Test
    void namesTheSuccessorFromTheDayOnWithItsReason() {
        Duties duties = on(TURN, role(TaskRole.Part.LEAD, new TaskRole.Named(OLD)));

        assertThat(duties.owedBy(OLD)).isEmpty();
        assertThat(duties.owedBy(NEW)).singleElement().satisfies(duty -> {
            assertThat(duty.because()).containsExactly(new Duty.Succeeds(STEP));
            assertThat(duty.isInherited()).isTrue();
            assertThat(duty.isUnverified()).isTrue();
        });
        assertThat(duties.ledByName()).containsOnly(Map.entry(NEW, 1L));
    }

    @Test
    void countsAnAgencyThatLeadsByNameAndBelongsToAGroupOnce() {
        Duties duties = on(
                TURN,
                role(TaskRole.Part.COORDINATOR, new TaskRole.Collective(GroupCode.DEPARTMENTS)),
                role(TaskRole.Part.LEAD, new TaskRole.Named(OLD)));

        assertThat(duties.owedBy(NEW)).singleElement().satisfies(duty -> {
            assertThat(duty.part()).isEqualTo(TaskRole.Part.LEAD);
            assertThat(duty.isCollective()).isFalse();
        });
        assertThat(duties.owedBy(OTHER))
                .singleElement()
                .satisfies(duty -> assertThat(duty.because())
                        .containsExactly(new Duty.MemberOf(GroupCode.DEPARTMENTS, Certainty.VERIFIED)));
        assertThat(duties.agencies()).containsExactlyInAnyOrder(NEW, OTHER);
    }

    @Test
    void bearsNothingForAGroupWithoutMembersNorForAText() {
        Duties duties = on(
                TURN,
                role(TaskRole.Part.LEAD, new TaskRole.Collective(GroupCode.RELATED_AGENCIES)),
                role(TaskRole.Part.COORDINATOR, new TaskRole.Verbatim("?")));

        assertThat(duties.agencies()).isEmpty();
        assertThat(duties.rolesIn(TASK)).hasSize(2);
    }

    @Test
    void forgetsNeitherClosedRolesNorWithdrawnTasksOnEarlierDays() {
        TaskRole closed = new TaskRole(
                1,
                TASK,
                TaskRole.Part.LEAD,
                1,
                new TaskRole.Named(OTHER),
                LocalDate.of(2023, 1, 1),
                TURN,
                null,
                Certainty.VERIFIED);
        Task withdrawn = task().withdrawn(TURN);

        assertThat(on(TURN.minusDays(1), withdrawn, closed).owedBy(OTHER)).hasSize(1);
        assertThat(on(TURN, withdrawn, closed).agencies()).isEmpty();
        assertThat(on(TURN, task(), closed).owedBy(OTHER)).isEmpty();
    }

    private static Duties on(LocalDate date, TaskRole... roles) {
        return on(date, task(), roles);
    }

    private static Duties on(LocalDate date, Task task, TaskRole... roles) {
        return Duties.on(date, List.of(task), List.of(roles), new SmallRegister(date));
    }

    private static TaskRole role(TaskRole.Part part, TaskRole.Holder holder) {
        LocalDate from = LocalDate.of(2023, 1, 1);
        return new TaskRole(0, TASK, part, 1, holder, from, null, null, Certainty.VERIFIED);
    }

    private static Task task() {
        return new Task(
                PLAN,
                TASK,
                Task.Kind.TASK,
                null,
                1,
                Wording.vietnamese("t"),
                2023,
                2028,
                null,
                null,
                Task.ResultKind.NONE,
                List.of(),
                Certainty.UNVERIFIED,
                null,
                null,
                null,
                0);
    }
}
