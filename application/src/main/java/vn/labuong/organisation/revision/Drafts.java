package vn.labuong.organisation.revision;

import java.util.List;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.Period;

/** Copies of rows with something changed. */
final class Drafts {

    private Drafts() {}

    static Agency agency(Agency base, Period period, Certainty certainty, String legalBasis, String note) {
        return new Agency(
                base.id(),
                base.kind(),
                base.level(),
                base.territory(),
                base.parent(),
                period,
                base.gsoCode(),
                legalBasis,
                certainty,
                note,
                List.of());
    }

    static Agency ending(Agency base, Period period) {
        return agency(base, period, base.certainty(), base.legalBasis(), base.note());
    }

    static boolean overlap(Period one, Period other) {
        return isBefore(one, other) && isBefore(other, one);
    }

    private static boolean isBefore(Period one, Period other) {
        return one.from() == null || other.to() == null || one.from().isBefore(other.to());
    }
}
