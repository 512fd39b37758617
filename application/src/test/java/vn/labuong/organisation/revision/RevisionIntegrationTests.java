package vn.labuong.organisation.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.register.RegisterTables;
import vn.labuong.organisation.revision.Reversal.Correction;
import vn.labuong.organisation.revision.Revised.Done;
import vn.labuong.organisation.revision.Revised.Refused;
import vn.labuong.testing.ProductTest;

/** Each test is rolled back: the shared register stays as it shipped. */
@ProductTest
@Transactional
@WithMockUser(username = "officer", roles = "PROGRAMME_OFFICER")
class RevisionIntegrationTests {

    private static final LocalDate MERGED = LocalDate.parse("2025-07-01");
    private static final LocalDate LATER = LocalDate.parse("2026-03-01");
    private static final AgencyId FOREIGN = AgencyId.of("ag.so-ngoai-vu");
    private static final AgencyId OFFICE = AgencyId.of("ag91.van-phong-ubnd");
    private static final AgencyId HEALTH = AgencyId.of("ag91.so-y-te");
    private static final AgencyId HOME = AgencyId.of("ag91.so-noi-vu");
    private static final String WHY = "Theo quyết định mới";

    @Autowired
    Reorganisations reorganisations;

    @Autowired
    Reversal reversal;

    @Autowired
    AgencyCorrections corrections;

    @Autowired
    HeldRows held;

    @Autowired
    Agencies agencies;

    @Test
    void correctsADecisionWithEffectBackToItsDayAndStillKnowsWhatWasSaidBefore() {
        Held<Succession> open = held.leaving(FOREIGN).get(0);
        Correction found = new Correction(
                OFFICE,
                Succession.Share.WHOLE,
                LocalDate.parse("2025-06-20"),
                "QĐ ngày 20/6/2025",
                Certainty.VERIFIED,
                "",
                false);
        Instant before = Instant.now().minusSeconds(1);
        assertThat(reversal.correct(FOREIGN, open.seq(), found, WHY)).isInstanceOf(Done.class);
        assertThat(bearers(now(), FOREIGN, MERGED)).containsExactly(OFFICE);
        assertThat(bearers(now(), FOREIGN, MERGED.minusDays(1))).containsExactly(FOREIGN);
        RegisterSnapshot asKnown = agencies.snapshotAsKnownAt(before);
        if (asKnown.agency(FOREIGN).isPresent()) {
            assertThat(asKnown.bearers(FOREIGN, FunctionCode.GENERAL, MERGED)).allMatch(Bearer::open);
        }
        assertThat(held.history(FOREIGN)).anyMatch(trace -> trace.by().equals("officer"));
        assertThat(reversal.correct(FOREIGN, open.seq(), found, WHY)).isEqualTo(Refused.because("changed-meanwhile"));
    }

    @Test
    void previewsWhoGainsAndLosesAndChangesNothing() {
        RegisterSnapshot before = now();
        Reorganisations.Look look = reorganisations.preview(merger(List.of(HEALTH), HOME));
        assertThat(look).isInstanceOfSatisfying(Reorganisations.Look.Possible.class, possible -> {
            assertThat(possible.preview().effects()).anySatisfy(effect -> {
                assertThat(effect.now()).containsExactly(HEALTH);
                assertThat(effect.then()).containsExactly(HOME);
            });
        });
        assertThat(now().successions()).isEqualTo(before.successions());
    }

    @Test
    void recordsAMergerAndTakesItBack() {
        String event = done(reorganisations.record(merger(List.of(HEALTH), HOME), WHY));
        assertThat(bearers(now(), HEALTH, LATER)).containsExactly(HOME);
        assertThat(now().agency(HEALTH).orElseThrow().period().to()).isEqualTo(LATER);
        assertThat(held.events()).anyMatch(recorded -> recorded.event().equals(event));
        assertThat(reversal.undo(event, WHY)).isEqualTo(new Done(event));
        assertThat(bearers(now(), HEALTH, LATER)).containsExactly(HEALTH);
        assertThat(now().agency(HEALTH).orElseThrow().period().to()).isNull();
        assertThat(held.events()).noneMatch(recorded -> recorded.event().equals(event));
        assertThat(reversal.undo(event, WHY)).isEqualTo(Refused.because("event"));
    }

    @Test
    void splitsIntoAnAgencyThatBeginsAndWithdrawsItWhenTakenBack() {
        Proposal split = new Proposal(
                Succession.Type.SPLIT,
                List.of(HEALTH),
                List.of(
                        new Proposal.Heir(null, true, FunctionCode.of("children"), Succession.Share.WHOLE),
                        new Proposal.Heir(HOME, false, FunctionCode.GENERAL, Succession.Share.WHOLE)),
                true,
                "Sở Gia đình và Trẻ em",
                null,
                LATER,
                null,
                "",
                Certainty.UNVERIFIED,
                "");
        String event = done(reorganisations.record(split, WHY));
        AgencyId fresh =
                now().bearers(HEALTH, FunctionCode.of("children"), LATER).get(0).agency();
        assertThat(now().name(fresh, "vi", LATER)).isEqualTo("Sở Gia đình và Trẻ em");
        assertThat(bearers(now(), HEALTH, LATER)).containsExactly(HOME);
        assertThat(now().trace(fresh, FunctionCode.of("children"), LATER, LATER.minusDays(1)))
                .extracting(Bearer::agency)
                .containsExactly(HEALTH);
        assertThat(done(reversal.undo(event, WHY))).isEqualTo(event);
        assertThat(now().agency(fresh)).isEmpty();
    }

    @Test
    void renamesWithoutChangingTheAgencyOrItsPast() {
        done(reorganisations.record(renaming("Sở Sức khỏe"), WHY));
        Agency renamed = now().agency(HEALTH).orElseThrow();
        assertThat(renamed.name("vi", LATER.minusDays(1))).isEqualTo("Sở Y tế");
        assertThat(renamed.name("vi", LATER)).isEqualTo("Sở Sức khỏe");
        assertThat(renamed.formerName("vi", LATER)).contains("Sở Y tế");
        assertThat(bearers(now(), HEALTH, LATER)).containsExactly(HEALTH);
    }

    @Test
    void givesOneDepartmentThreeNamesInARow() {
        done(reorganisations.record(renaming("Sở Sức khỏe"), WHY));
        Proposal again = new Proposal(
                Succession.Type.RENAMED,
                List.of(HEALTH),
                List.of(),
                false,
                "Sở Y tế và Dân số",
                null,
                LocalDate.parse("2027-01-01"),
                null,
                "",
                Certainty.VERIFIED,
                "");
        done(reorganisations.record(again, WHY));
        Agency agency = now().agency(HEALTH).orElseThrow();
        assertThat(agency.official("vi"))
                .extracting(Agency.Name::text)
                .containsExactly("Sở Y tế", "Sở Sức khỏe", "Sở Y tế và Dân số");
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused("no-agency", merger(List.of(), HOME));
        assertRefused("no-agency", merger(List.of(HEALTH, HEALTH), HOME));
        assertRefused("to-itself", merger(List.of(HEALTH), HEALTH));
        assertRefused("agency", merger(List.of(AgencyId.of("ag.nobody")), HOME));
        assertRefused("not-there", merger(List.of(AgencyId.of("ag.so-tttt")), HOME));
        assertRefused("not-there", merger(List.of(HEALTH), AgencyId.of("ag.so-tttt")));
        assertRefused("name", renaming(" "));
        done(reorganisations.record(moving(HEALTH, HOME), WHY));
        assertRefused("cycle", moving(HOME, HEALTH));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\u200B\u00A0", "ok"})
    void refusesAChangeWithoutAReason(@Nullable String reason) {
        assertThat(reorganisations.record(merger(List.of(HEALTH), HOME), reason))
                .isEqualTo(Refused.because("reason"));
    }

    @Test
    void correctsANameInNormalFormAndRefusesTwoOfficialOnesAtOnce() {
        AgencyCorrections.NameDraft decomposed = new AgencyCorrections.NameDraft(
                "vi", Agency.Form.ALIAS, "Sở Y tê\u0301 tỉnh  \u200B", null, null, Certainty.VERIFIED);
        assertThat(corrections.name(HEALTH, null, decomposed, WHY)).isInstanceOf(Done.class);
        assertThat(now().agency(HEALTH).orElseThrow().names())
                .anyMatch(name -> name.text().equals("Sở Y tế tỉnh"));
        AgencyCorrections.NameDraft second = new AgencyCorrections.NameDraft(
                "vi", Agency.Form.OFFICIAL, "Sở Thứ Hai", null, null, Certainty.VERIFIED);
        assertThat(corrections.name(HEALTH, null, second, WHY)).isEqualTo(Refused.because("official-twice"));
        AgencyCorrections.NameDraft backwards =
                new AgencyCorrections.NameDraft("vi", Agency.Form.ALIAS, "Tên", LATER, MERGED, Certainty.VERIFIED);
        assertThat(corrections.name(HEALTH, null, backwards, WHY)).isEqualTo(Refused.because("period"));
    }

    @Test
    void confirmsAFactAndKeepsTheDoubtInTheHistory() {
        Held<Agency> state = held.state(AgencyId.of("ag91.so-vhtt")).orElseThrow();
        AgencyCorrections.StateDraft confirmed = new AgencyCorrections.StateDraft(
                state.value().period().from(), null, Certainty.VERIFIED, "Nghị quyết của HĐND tỉnh", "");
        assertThat(corrections.state(state.value().id(), state.seq(), confirmed, WHY))
                .isInstanceOf(Done.class);
        assertThat(now().agency(state.value().id()).orElseThrow().certainty()).isEqualTo(Certainty.VERIFIED);
        assertThat(corrections.state(state.value().id(), state.seq(), confirmed, WHY))
                .isEqualTo(Refused.because("changed-meanwhile"));
    }

    private RegisterSnapshot now() {
        return agencies.snapshotAsKnownAt(RegisterTables.END_OF_TIME);
    }

    private static List<AgencyId> bearers(RegisterSnapshot register, AgencyId holder, LocalDate date) {
        return register.bearers(holder, FunctionCode.GENERAL, date).stream()
                .map(Bearer::agency)
                .toList();
    }

    private static Proposal merger(List<AgencyId> from, AgencyId to) {
        Proposal.Heir heir = new Proposal.Heir(to, false, FunctionCode.GENERAL, Succession.Share.WHOLE);
        return new Proposal(
                Succession.Type.MERGED, from, List.of(heir), true, "", null, LATER, null, "", Certainty.VERIFIED, "");
    }

    private static Proposal moving(AgencyId from, AgencyId to) {
        Proposal.Heir heir = new Proposal.Heir(to, false, FunctionCode.of("children"), Succession.Share.WHOLE);
        return new Proposal(
                Succession.Type.FUNCTION_MOVED,
                List.of(from),
                List.of(heir),
                false,
                "",
                null,
                LATER,
                null,
                "",
                Certainty.VERIFIED,
                "");
    }

    private static Proposal renaming(String name) {
        return new Proposal(
                Succession.Type.RENAMED,
                List.of(HEALTH),
                List.of(),
                false,
                name,
                null,
                LATER,
                null,
                "",
                Certainty.VERIFIED,
                "");
    }

    private void assertRefused(String reason, Proposal proposal) {
        assertThat(reorganisations.record(proposal, WHY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).endsWith("." + reason));
    }

    private static String done(Revised revised) {
        assertThat(revised).isInstanceOf(Done.class);
        return ((Done) revised).what();
    }
}
