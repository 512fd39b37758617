package vn.labuong.reporting.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.Succession.Share;
import vn.labuong.organisation.revision.Proposal;
import vn.labuong.organisation.revision.Proposal.Heir;

/** Everything an officer can write into the form of a reorganisation, at random; a few of them cannot be. */
final class RandomProposals {

    private static final LocalDate FIRST = LocalDate.of(2023, 2, 1);

    private final Random random;

    RandomProposals(long seed) {
        this.random = new Random(seed);
    }

    boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Often on the same few days, so that several decisions meet. */
    LocalDate day() {
        return FIRST.plusMonths(random.nextInt(34)).plusDays(chance(3) ? random.nextInt(25) : 0);
    }

    Proposal of(List<AgencyId> living, LocalDate day) {
        List<AgencyId> mixed = new ArrayList<>(living);
        Collections.shuffle(mixed, random);
        AgencyId one = mixed.get(0);
        AgencyId other = mixed.get(1);
        AgencyId third = mixed.get(2);
        return switch (random.nextInt(9)) {
            case 0 -> proposal(Succession.Type.MERGED, List.of(one, third), List.of(whole(other)), true, day);
            case 1 ->
                proposal(Succession.Type.MERGED, List.of(one, other), List.of(begins(FunctionCode.GENERAL)), true, day);
            case 2 ->
                proposal(
                        Succession.Type.SPLIT,
                        List.of(one),
                        List.of(begins(FunctionCode.PRESS), whole(other)),
                        true,
                        day);
            case 3 -> proposal(Succession.Type.SPLIT, List.of(one), List.of(part(other), part(third)), true, day);
            case 4 -> proposal(Succession.Type.SPLIT, List.of(one), List.of(begins(FunctionCode.PRESS)), false, day);
            case 5 -> proposal(Succession.Type.SPLIT, List.of(one), List.of(part(other)), false, day);
            case 6 -> proposal(Succession.Type.FUNCTION_MOVED, List.of(one), List.of(function(other)), false, day);
            case 7 -> proposal(Succession.Type.ABOLISHED, List.of(one), List.of(), true, day);
            default -> proposal(Succession.Type.RENAMED, List.of(one), List.of(), false, day);
        };
    }

    private static Heir whole(AgencyId to) {
        return new Heir(to, false, FunctionCode.GENERAL, Share.WHOLE);
    }

    private static Heir part(AgencyId to) {
        return new Heir(to, false, FunctionCode.GENERAL, Share.PART);
    }

    private Heir function(AgencyId to) {
        return new Heir(to, false, chance(2) ? FunctionCode.PRESS : FunctionCode.DIGITAL, Share.WHOLE);
    }

    private static Heir begins(FunctionCode function) {
        return new Heir(null, true, function, Share.WHOLE);
    }

    private Proposal proposal(
            Succession.Type type, List<AgencyId> from, List<Heir> heirs, boolean ends, LocalDate day) {
        @Nullable LocalDate decided = chance(2) ? day.minusDays(10) : null;
        String name = "Cơ quan bịa " + random.nextInt(1_000_000);
        return new Proposal(
                type, from, heirs, ends, name, null, day, decided, "QĐ thử", Certainty.VERIFIED, "dữ liệu bịa");
    }
}
