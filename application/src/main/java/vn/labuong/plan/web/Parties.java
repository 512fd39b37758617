package vn.labuong.plan.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Membership;
import vn.labuong.organisation.Succession;
import vn.labuong.plan.Duties;
import vn.labuong.plan.Duty;
import vn.labuong.plan.TaskRole;
import vn.labuong.plan.duty.RegisterOnDate;
import vn.labuong.shared.text.ViCollator;

/** Puts roles on a date into words: who, and why. */
@Component
class Parties {

    private final PlanWords words;

    Parties(PlanWords words) {
        this.words = words;
    }

    /** The words for one page: a group's members are put in order once, however many tasks name the group. */
    Book at(RegisterOnDate.View register, Locale locale) {
        return new Book(register, locale, new HashMap<>());
    }

    /** Words for one date and language. */
    final class Book {

        private final RegisterOnDate.View register;
        private final Locale locale;
        private final Map<GroupCode, PartyView> groups;

        private Book(RegisterOnDate.View register, Locale locale, Map<GroupCode, PartyView> groups) {
            this.register = register;
            this.locale = locale;
            this.groups = groups;
        }

        List<PartyView> of(List<Duties.RoleOn> roles) {
            return roles.stream().flatMap(role -> of(role).stream()).distinct().toList();
        }

        private List<PartyView> of(Duties.RoleOn role) {
            boolean unverified = role.role().certainty() == Certainty.UNVERIFIED;
            if (role.role().holder() instanceof TaskRole.Collective collective) {
                return List.of(groups.computeIfAbsent(collective.group(), code -> group(code)));
            }
            if (role.role().holder() instanceof TaskRole.Verbatim verbatim) {
                return List.of(new PartyView(verbatim.text(), null, false, List.of(), List.of(), true, true));
            }
            return role.bearers().stream()
                    .map(duty -> new PartyView(
                            register.name(duty.agency(), locale),
                            href(duty.agency(), register),
                            false,
                            List.of(),
                            reasons(duty, register, locale),
                            unverified || duty.isUnverified(),
                            duty.open()))
                    .toList();
        }

        private PartyView group(GroupCode code) {
            Membership membership = register.membership(code);
            List<PartyView.Member> members = membership.members().stream()
                    .map(agency -> new PartyView.Member(register.name(agency, locale), href(agency, register)))
                    .sorted(Comparator.comparing(PartyView.Member::name, new ViCollator()))
                    .toList();
            String name = words.term("plan.group", code.value(), locale);
            boolean unverified = membership.certainty() == Certainty.UNVERIFIED;
            return new PartyView(name, null, true, members, List.of(), unverified, members.isEmpty());
        }
    }

    static String href(AgencyId agency, RegisterOnDate.View register) {
        return "/co-quan/" + agency.value() + "?on=" + register.date();
    }

    /** The chain from the plan's words to the agency, one sentence a step. */
    List<String> reasons(Duty duty, RegisterOnDate.View register, Locale locale) {
        return duty.because().stream()
                .map(reason -> reason instanceof Duty.MemberOf member
                        ? words.text(
                                "plan.reason.member",
                                locale,
                                words.term("plan.group", member.group().value(), locale))
                        : step(((Duty.Succeeds) reason).step(), register, locale))
                .toList();
    }

    private String step(Succession step, RegisterOnDate.View register, Locale locale) {
        String before = register.nameOn(step.from(), locale, step.effective().minusDays(1));
        String when = words.date(step.effective());
        String sentence;
        if (step.type() == Succession.Type.RENAMED) {
            sentence = words.text("plan.reason.renamed", locale, before, when);
        } else if (step.function().isGeneral()) {
            sentence = words.text("plan.reason.succeeds", locale, before, when);
        } else {
            String function = words.term("plan.function", step.function().value(), locale);
            sentence = words.text("plan.reason.function", locale, before, function, when);
        }
        return step.certainty().isVerified() ? sentence : words.text("plan.reason.unverified", locale, sentence);
    }
}
