package vn.labuong.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.Period;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.register.InMemoryRegister;
import vn.labuong.organisation.register.RegisterRecords;
import vn.labuong.plan.PlanCode;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.period.ReportingPeriod;

/** Earlier years under the agencies of today: written by hand, and random mergers and splits. */
class RestatementTests {

    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 9);
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 9);
    private static final String CHANGE = "2025-03-01";
    private static final FunctionCode PRESS = FunctionCode.PRESS;
    private static final FunctionCode DIGITAL = FunctionCode.DIGITAL;

    private final List<Agency> agencies = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();

    @Test
    void bringsMergedAgenciesTogetherAndSplitsByFunction() {
        agency("culture.old", null, CHANGE).agency("press.old", null, CHANGE);
        agency("culture", CHANGE, null).agency("science", CHANGE, null);
        passes("culture.old", "culture", "").passes("press.old", "culture", "press");
        passes("press.old", "science", "");
        Restatement restatement = new Restatement(register(), TODAY);
        assertThat(restatement.holder(id("culture.old"), Set.of(), BEFORE)).isEqualTo(id("culture"));
        assertThat(restatement.holder(id("press.old"), Set.of(PRESS), BEFORE)).isEqualTo(id("culture"));
        assertThat(restatement.holder(id("press.old"), Set.of(DIGITAL), BEFORE)).isEqualTo(id("science"));
        // A task of both functions went to two agencies: nobody guesses.
        assertThat(restatement.holder(id("press.old"), Set.of(PRESS, DIGITAL), BEFORE))
                .isEqualTo(id("press.old"));
        assertThat(restatement.holder(id("culture"), Set.of(PRESS), TODAY)).isEqualTo(id("culture"));
    }

    @Test
    void keepsUnderItsNameWhatWentToSeveralOrToNobody() {
        agency("district", null, CHANGE).agency("commune.a", CHANGE, null).agency("commune.b", CHANGE, null);
        agency("gone", null, CHANGE);
        passes("district", "commune.a", "").passes("district", "commune.b", "").passes("gone", null, "");
        Restatement restatement = new Restatement(register(), TODAY);
        assertThat(restatement.holder(id("district"), Set.of(), BEFORE)).isEqualTo(id("district"));
        assertThat(restatement.holder(id("gone"), Set.of(), BEFORE)).isEqualTo(id("gone"));
    }

    @Test
    void keepsEveryTotalThroughAnyReorganisation() {
        long moved = 0;
        long kept = 0;
        for (long seed = 1; seed <= 300; seed++) {
            RestatementTests made = new RestatementTests();
            List<YearTable.Reported> figures = made.reorganise(new Random(seed));
            By by = new By(made.register());
            YearTable table = YearTable.of(List.of(period(1, 2024), period(2, 2025)), figures, by);
            sums(figures)
                    .forEach((key, sum) -> assertThat(table.total(key.subject(), key.period())
                                    .orElseThrow()
                                    .numerator())
                            .as(key.toString())
                            .isEqualTo(sum));
            long stayed = figures.stream()
                    .filter(one -> by.holder(one).equals(one.agency()))
                    .count();
            kept += stayed;
            moved += figures.size() - stayed;
        }
        // Neither may be the whole of it, or the property says nothing.
        assertThat(moved).isGreaterThan(500);
        assertThat(kept).isGreaterThan(500);
    }

    private record Sum(Subject subject, ReportingPeriod period) {}

    private static Map<Sum, BigInteger> sums(List<YearTable.Reported> figures) {
        Map<Sum, BigInteger> sums = new HashMap<>();
        figures.forEach(one -> sums.merge(
                new Sum(one.subject(), one.period()),
                BigInteger.valueOf(one.figure().numerator()),
                BigInteger::add));
        return sums;
    }

    private static final class By implements YearTable.Attribution {

        private final RegisterSnapshot register;
        private final Restatement restatement;

        By(RegisterSnapshot register) {
            this.register = register;
            this.restatement = new Restatement(register, TODAY);
        }

        @Override
        public AgencyId holder(YearTable.Reported one) {
            AgencyId holder = restatement.holder(
                    one.agency(),
                    functions(one.subject()),
                    one.period().dueBefore().minusDays(1));
            assertThat(register.agency(holder)).isPresent();
            return holder;
        }

        @Override
        public boolean isFormer(AgencyId holder) {
            return false;
        }
    }

    /** Six agencies; half of them end and pass on wholly, by function, in parts or to nobody. */
    private List<YearTable.Reported> reorganise(Random random) {
        List<YearTable.Reported> figures = new ArrayList<>();
        for (String heir : List.of("n.0", "n.1", "n.2")) {
            agency(heir, CHANGE, null);
        }
        for (int at = 0; at < 6; at++) {
            String old = "o." + at;
            boolean ends = random.nextBoolean();
            agency(old, null, ends ? CHANGE : null);
            if (ends) {
                int heirs = random.nextInt(4);
                for (int heir = 0; heir < heirs; heir++) {
                    passes(old, "n." + heir, random.nextBoolean() ? "" : heir == 0 ? "press" : "digital");
                }
                if (heirs == 0) {
                    passes(old, null, "");
                }
            }
            for (String code : List.of("online", "press", "both")) {
                Answer.Figure figure = new Answer.Figure(random.nextLong() >>> (1 + random.nextInt(60)), null, null);
                figures.add(new YearTable.Reported(period(1, 2024), id(old), Subject.indicator(code), figure));
            }
        }
        figures.add(new YearTable.Reported(
                period(2, 2025), id("n.1"), Subject.indicator("online"), new Answer.Figure(7, null, null)));
        return figures;
    }

    private static Set<FunctionCode> functions(Subject subject) {
        return switch (subject.code()) {
            case "press" -> Set.of(PRESS);
            case "both" -> Set.of(PRESS, DIGITAL);
            default -> Set.of();
        };
    }

    private static ReportingPeriod period(long id, int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        return new ReportingPeriod(
                id,
                new PlanCode("X1"),
                String.valueOf(year),
                ReportingPeriod.Kind.YEARLY,
                null,
                from,
                from.plusYears(1),
                from.plusMonths(11),
                from.plusMonths(10),
                LocalDate.of(year, 12, 10),
                Certainty.VERIFIED,
                false,
                true,
                0);
    }

    private RestatementTests agency(String name, @Nullable String from, @Nullable String to) {
        agencies.add(new Agency(
                id(name),
                Agency.Kind.DEPARTMENT,
                Agency.Level.PROVINCE,
                "t.x",
                null,
                new Period(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
                "",
                "",
                Certainty.VERIFIED,
                "",
                List.of(new Agency.Name("vi", Agency.Form.OFFICIAL, name, Period.ALWAYS, Certainty.VERIFIED))));
        return this;
    }

    private RestatementTests passes(String from, @Nullable String to, String function) {
        successions.add(new Succession(
                "r" + successions.size(),
                to == null ? Succession.Type.ABOLISHED : Succession.Type.SPLIT,
                id(from),
                to == null ? null : id(to),
                FunctionCode.of(function),
                Succession.Share.WHOLE,
                LocalDate.parse(CHANGE),
                "",
                Certainty.VERIFIED,
                ""));
        return this;
    }

    private RegisterSnapshot register() {
        return new InMemoryRegister(
                new RegisterRecords(List.of(), agencies, List.of(), successions, List.of(), List.of()));
    }

    private static AgencyId id(String name) {
        return AgencyId.of("t." + name);
    }
}
