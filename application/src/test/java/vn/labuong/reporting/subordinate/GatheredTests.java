package vn.labuong.reporting.subordinate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.cell.Answer;

/** Adding up what several agencies said. */
class GatheredTests {

    private static final int ROUNDS = 2_000;

    @Test
    void doesNotDependOnOrderOrGrouping() {
        Random random = new Random(20_261_125);
        for (int round = 0; round < ROUNDS; round++) {
            List<Gathered> parts = new ArrayList<>();
            for (int at = random.nextInt(12); at >= 0; at--) {
                parts.add(Gathered.of(new AgencyId("a" + random.nextInt(5)), answer(random)));
            }
            Gathered inOrder = Gathered.sum(parts);
            Collections.shuffle(parts, random);
            int cut = random.nextInt(parts.size() + 1);
            Gathered grouped = Gathered.sum(parts.subList(cut, parts.size()))
                    .plus(Gathered.NOTHING)
                    .plus(Gathered.sum(parts.subList(0, cut)));
            assertThat(grouped).as("round " + round).isEqualTo(inOrder);
        }
    }

    @Test
    void countsEachAgencyOnceAndLosesNoWord() {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            List<Gathered> parts = new ArrayList<>();
            int words = 0;
            int agencies = 1 + random.nextInt(20);
            for (int at = 0; at < agencies; at++) {
                Answer answer = answer(random);
                words += answer instanceof Answer.Prose ? 1 : 0;
                parts.add(Gathered.of(new AgencyId("a" + at), answer));
            }
            Gathered all = Gathered.sum(parts);
            assertThat(all.figures() + all.noFigureYet() + all.notApplicable() + all.missing() + words)
                    .isEqualTo(agencies);
            assertThat(all.said()).hasSize(words);
        }
    }

    @Test
    void dividesSumsAndNeverTakesTheMeanOfShares() {
        Gathered all = Gathered.sum(List.of(share(1, 2), share(98, 98)));
        assertThat(all.figure(null)).isEqualTo(new Answer.Figure(99, 100L, null));
    }

    @Test
    void keepsZeroApartFromOwedAndFromNotApplicable() {
        Gathered all = Gathered.sum(List.of(
                Gathered.of(new AgencyId("a"), new Answer.Figure(0, null, null)),
                Gathered.of(new AgencyId("b"), new Answer.NoFigureYet(null)),
                Gathered.of(new AgencyId("c"), new Answer.NotApplicable(null)),
                Gathered.of(new AgencyId("d"), null),
                Gathered.of(new AgencyId("e"), new Answer.Empty())));
        assertThat(all.figure("x")).isEqualTo(new Answer.Figure(0, null, "x"));
        assertThat(List.of(all.figures(), all.noFigureYet(), all.notApplicable(), all.missing()))
                .containsExactly(1, 1, 1, 2);
        assertThat(all.isIncomplete()).isTrue();
        assertThat(Gathered.of(new AgencyId("c"), new Answer.NotApplicable(null))
                        .isIncomplete())
                .isFalse();
    }

    @Test
    void givesNoSumOfUnlikeOrOfTooLargeFigures() {
        Gathered mixed = share(1, 2).plus(Gathered.of(new AgencyId("b"), new Answer.Figure(3, null, null)));
        Gathered large = share(Long.MAX_VALUE - 1, 5).plus(share(2, 5));
        assertThat(mixed.hasSum()).isFalse();
        assertThat(large.hasSum()).isFalse();
        assertThat(Gathered.NOTHING.hasSum()).isFalse();
        assertThatThrownBy(() -> mixed.figure(null)).isInstanceOf(IllegalStateException.class);
    }

    private static Gathered share(long numerator, long denominator) {
        return Gathered.of(new AgencyId("a"), new Answer.Figure(numerator, denominator, null));
    }

    private static Answer answer(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new Answer.Empty();
            case 1 -> new Answer.NotApplicable(null);
            case 2 -> new Answer.NoFigureYet("sau");
            case 3 -> new Answer.Prose("Lời " + random.nextInt(4));
            case 4 -> new Answer.Figure(Long.MAX_VALUE - random.nextInt(3), null, null);
            case 5 -> new Answer.Figure(random.nextInt(50), (long) random.nextInt(50), "vì " + random.nextInt(3));
            default -> new Answer.Figure(random.nextInt(50), null, null);
        };
    }
}
