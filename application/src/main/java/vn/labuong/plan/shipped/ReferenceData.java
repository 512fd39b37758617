package vn.labuong.plan.shipped;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Wording;
import vn.labuong.plan.programme.Instrument;
import vn.labuong.plan.programme.ProgrammeData;
import vn.labuong.plan.programme.Recommendation;
import vn.labuong.plan.programme.ReviewCycle;
import vn.labuong.plan.programme.Trilingual;
import vn.labuong.plan.rights.Convention;
import vn.labuong.plan.rights.Rights;
import vn.labuong.plan.rights.UprCycle;

/** Conventions and review cycles, which no plan owns. */
@Component
class ReferenceData {

    private final Rights rights;

    ReferenceData(Rights rights) {
        this.rights = rights;
    }

    boolean isComplete() {
        return !rights.conventions().isEmpty();
    }

    void load(ProgrammeData data) {
        int position = 0;
        for (Instrument instrument : data.conventions()) {
            position++;
            rights.addIfMissing(convention(instrument, position));
        }
        data.reviewCycles().forEach(cycle -> rights.addIfMissing(cycle(cycle, data.recommendations())));
    }

    private static Convention convention(Instrument instrument, int position) {
        return new Convention(
                instrument.code(),
                position,
                wording(instrument.title()),
                instrument.atUn().joinedOn(),
                certainty(instrument.atUn().verified()),
                instrument.domestic().joinedOn(),
                instrument.party(),
                certainty(instrument.domestic().verified()),
                instrument.source(),
                instrument.note());
    }

    private static UprCycle cycle(ReviewCycle cycle, List<Recommendation> all) {
        return new UprCycle(
                cycle.cycle(),
                cycle.dialogueOn(),
                cycle.outcomeAdoptedOn(),
                cycle.recommendingStates(),
                cycle.recommendations(),
                cycle.accepted(),
                cycle.document(),
                certainty(cycle.verified()),
                cycle.source(),
                cycle.note(),
                all.stream()
                        .filter(one -> one.cycle() == cycle.cycle())
                        .map(ReferenceData::recommendation)
                        .toList());
    }

    private static UprCycle.Recommendation recommendation(Recommendation one) {
        return new UprCycle.Recommendation(
                one.cycle(),
                one.nationalNumber(),
                one.unParagraph(),
                optional(one.wording()),
                one.recommendingState(),
                wording(one.subject()),
                certainty(one.unParagraphVerified()));
    }

    static Wording wording(Trilingual text) {
        return new Wording(text.vi(), text.en(), text.km());
    }

    static @Nullable Wording optional(@Nullable Trilingual text) {
        return text == null ? null : wording(text);
    }

    static Certainty certainty(boolean verified) {
        return verified ? Certainty.VERIFIED : Certainty.UNVERIFIED;
    }
}
