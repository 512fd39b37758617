package vn.labuong.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.rights.Convention;
import vn.labuong.plan.rights.Rights;
import vn.labuong.plan.rights.UprCycle;

/**
 * The conventions and review recommendations behind plans, for the pages of other modules; every answer costs a fixed
 * number of statements.
 */
@Component
@Transactional(readOnly = true)
public class Commitments {

    private final Rights rights;

    Commitments(Rights rights) {
        this.rights = rights;
    }

    /**
     * A convention, and when Viet Nam joined it by each kind of source.
     *
     * @param party whether Viet Nam is a party to it
     */
    public record Joined(
            String code,
            Wording title,
            @Nullable String byUnitedNations,
            boolean unitedNationsUnverified,
            @Nullable String byDomesticSources,
            boolean domesticUnverified,
            boolean party) {}

    /** A cycle of the universal periodic review, with those of its recommendations that plans name. */
    public record Cycle(
            int number,
            @Nullable LocalDate dialogueOn,
            @Nullable LocalDate adoptedOn,
            @Nullable Integer states,
            @Nullable Integer received,
            @Nullable Integer accepted,
            boolean unverified,
            List<Recommendation> recommendations) {}

    /**
     * One recommendation.
     *
     * @param wording null until somebody has entered it from its document
     * @param tasks of the plan that was asked about
     */
    public record Recommendation(
            String number,
            @Nullable String paragraph,
            @Nullable Wording subject,
            @Nullable Wording wording,
            @Nullable String by,
            boolean unverified,
            List<TaskCode> tasks) {}

    /** All conventions that are known, in their order. */
    public List<Joined> conventions() {
        return rights.conventions().stream().map(Commitments::joined).toList();
    }

    /** The cycles with their recommendations, the oldest first, and the tasks of that plan. */
    public List<Cycle> cycles(PlanCode plan) {
        List<Rights.Link> links = rights.links(plan);
        return rights.cycles().stream().map(cycle -> cycle(cycle, links)).toList();
    }

    private static Joined joined(Convention one) {
        return new Joined(
                one.code(),
                one.title(),
                one.unJoined(),
                one.unCertainty() == Certainty.UNVERIFIED,
                one.domesticJoined(),
                one.certainty() == Certainty.UNVERIFIED,
                one.party());
    }

    private static Cycle cycle(UprCycle cycle, List<Rights.Link> links) {
        return new Cycle(
                cycle.cycle(),
                cycle.dialogueOn(),
                cycle.adoptedOn(),
                cycle.states(),
                cycle.received(),
                cycle.accepted(),
                cycle.certainty() == Certainty.UNVERIFIED,
                cycle.recommendations().stream()
                        .map(one -> recommendation(one, links))
                        .toList());
    }

    private static Recommendation recommendation(UprCycle.Recommendation one, List<Rights.Link> links) {
        return new Recommendation(
                one.nationalNumber(),
                one.unParagraph(),
                one.subject(),
                one.wording(),
                one.recommendedBy(),
                one.certainty() == Certainty.UNVERIFIED,
                links.stream()
                        .filter(link -> Integer.valueOf(one.cycle()).equals(link.cycle())
                                && one.nationalNumber().equals(link.nationalNumber()))
                        .map(Rights.Link::task)
                        .toList());
    }
}
