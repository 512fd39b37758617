package vn.labuong.reporting.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.revision.Proposal;
import vn.labuong.organisation.revision.Reorganisations;
import vn.labuong.organisation.revision.Reversal;
import vn.labuong.organisation.revision.Revised;
import vn.labuong.testing.ProductTest;

/**
 * Whatever an officer records in the register and takes back, through the product's own code and committed: no sum of
 * any year changes, people write for and read exactly what went to them, and what is taken back leaves the register, the
 * duties, access and the sums as they were.
 */
@ProductTest
@WithMockUser(username = "officer", roles = "PROGRAMME_OFFICER")
class RecordedReorganisationsIntegrationTests {

    private static final int SEQUENCES = 36;
    private static final int STEPS = 6;
    private static final String WHY = "Thử trên dữ liệu bịa";

    @Autowired
    ApplicationContext product;

    @Autowired
    Reorganisations reorganisations;

    @Autowired
    Reversal reversal;

    @Autowired
    Agencies agencies;

    /** A recorded decision and how things stood before it; not known once something earlier was taken back beside it. */
    private record Recorded(String event, ReorganisedWorld.Change change, ReportingScene.@Nullable Picture before) {}

    @Test
    void keepsSumsAndOpensExactlyWhatWentOverAndTakesEverythingBack() {
        ReportingScene.Register shared = ReportingScene.Register.of(agencies.snapshot());
        ReportingScene scene = new ReportingScene(product, 7);
        try {
            ReportingScene.Picture first = picture(scene, new ReorganisedWorld(), ReportingScene.LATE);
            int recorded = 0;
            int beside = 0;
            for (long seed = 1; seed <= SEQUENCES; seed++) {
                RandomProposals random = new RandomProposals(seed);
                List<Recorded> done = record(scene, random, first);
                recorded += done.size();
                beside += undoOneOutOfTurn(scene, random, done) ? 1 : 0;
                while (!done.isEmpty()) {
                    undoLast(scene, done);
                }
                assertThat(scene.picture()).as("sequence " + seed).isEqualTo(first);
            }
            // The property says nothing of what hardly ever happens.
            assertThat(recorded).isGreaterThan(3 * SEQUENCES);
            assertThat(beside).isGreaterThan(SEQUENCES / 4);
        } finally {
            scene.close();
        }
        assertThat(ReportingScene.Register.of(agencies.snapshot())).isEqualTo(shared);
    }

    private List<Recorded> record(ReportingScene scene, RandomProposals random, ReportingScene.Picture first) {
        List<Recorded> done = new ArrayList<>();
        ReportingScene.Picture before = first;
        for (int step = 0; step < STEPS; step++) {
            LocalDate day = random.day();
            Proposal proposal = random.of(known(scene, done, day), day);
            if (reorganisations.record(proposal, WHY) instanceof Revised.Done yes) {
                done.add(new Recorded(yes.what(), change(proposal, before), before));
                before = picture(scene, world(done), day);
            } else {
                assertThat(scene.picture()).as("refused: " + proposal).isEqualTo(before);
            }
        }
        return done;
    }

    private boolean undoOneOutOfTurn(ReportingScene scene, RandomProposals random, List<Recorded> done) {
        if (done.size() < 2) {
            return false;
        }
        Recorded one = done.get(random.below(done.size() - 1));
        ReportingScene.Picture before = scene.picture();
        if (!(reversal.undo(one.event(), WHY) instanceof Revised.Done)) {
            assertThat(scene.picture()).as("refused to undo " + one).isEqualTo(before);
            return false;
        }
        done.remove(one);
        done.replaceAll(later -> new Recorded(later.event(), later.change(), null));
        picture(scene, world(done), one.change().day());
        return true;
    }

    private void undoLast(ReportingScene scene, List<Recorded> done) {
        Recorded last = done.remove(done.size() - 1);
        assertThat(reversal.undo(last.event(), WHY)).isEqualTo(new Revised.Done(last.event()));
        ReportingScene.Picture after = picture(scene, world(done), last.change().day());
        if (last.before() != null) {
            assertThat(after).as("undone: " + last.change()).isEqualTo(last.before());
        }
    }

    private static ReportingScene.Picture picture(ReportingScene scene, ReorganisedWorld world, LocalDate changed) {
        scene.assertSums();
        scene.assertAccess(world, changed);
        scene.assertNothingIsLost();
        return scene.picture();
    }

    /** Who may be named: mostly those that live on the day, now and then one that does not. */
    private static List<AgencyId> known(ReportingScene scene, List<Recorded> done, LocalDate day) {
        ReorganisedWorld world = world(done);
        List<AgencyId> known = new ArrayList<>(scene.invented());
        known.addAll(world.begun());
        List<AgencyId> living =
                known.stream().filter(one -> !world.hasCeased(one, day)).toList();
        return living.size() < 4 ? known : living;
    }

    private static ReorganisedWorld world(List<Recorded> done) {
        ReorganisedWorld world = new ReorganisedWorld();
        done.forEach(one -> world.changes().add(one.change()));
        return world;
    }

    /** The decision as a person would tell it, from what was proposed. */
    private ReorganisedWorld.Change change(Proposal proposal, ReportingScene.Picture before) {
        Set<AgencyId> fresh = new HashSet<>(
                agencies.snapshot().agencies().stream().map(Agency::id).collect(Collectors.toSet()));
        before.register().agencies().forEach(agency -> fresh.remove(agency.id()));
        List<ReorganisedWorld.Passing> passings = new ArrayList<>();
        for (AgencyId from : proposal.from()) {
            for (Proposal.Heir heir : proposal.heirs()) {
                AgencyId to = heir.to() == null ? fresh.iterator().next() : heir.to();
                passings.add(
                        new ReorganisedWorld.Passing(from, to, heir.function().isGeneral()));
            }
        }
        boolean ends = proposal.ends() && proposal.type() != Succession.Type.RENAMED;
        return new ReorganisedWorld.Change(
                proposal.effective(), ends ? Set.copyOf(proposal.from()) : Set.of(), fresh, passings);
    }
}
