package vn.labuong.reporting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Succession;
import vn.labuong.plan.Duty;
import vn.labuong.reporting.asked.Asked;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.web.Languages;

/** Why an agency is asked about a task, in the words of the plan's own pages. */
@Component
class ReportReasons {

    private final Agencies agencies;
    private final MessageSource messages;

    ReportReasons(Agencies agencies, MessageSource messages) {
        this.agencies = agencies;
        this.messages = messages;
    }

    /** By code of the task. */
    static Map<String, Duty> byTask(Asked asked) {
        Map<String, Duty> duties = new LinkedHashMap<>();
        asked.duties().forEach(duty -> duties.put(duty.task().value(), duty));
        return duties;
    }

    List<String> of(Duty duty, Locale locale) {
        if (duty.because().isEmpty()) {
            return List.of(text("plan.reason.named", locale));
        }
        return duty.because().stream()
                .map(reason -> reason instanceof Duty.MemberOf member
                        ? text(
                                "plan.reason.member",
                                locale,
                                term("plan.group." + member.group().value(), locale))
                        : step(((Duty.Succeeds) reason).step(), locale))
                .toList();
    }

    private String step(Succession step, Locale locale) {
        String before = agencies.snapshot()
                .name(step.from(), Languages.code(locale), step.effective().minusDays(1));
        String when = Dates.numeric(step.effective());
        String sentence = step.type() == Succession.Type.RENAMED
                ? text("plan.reason.renamed", locale, before, when)
                : step.function().isGeneral()
                        ? text("plan.reason.succeeds", locale, before, when)
                        : text(
                                "plan.reason.function",
                                locale,
                                before,
                                term("plan.function." + step.function().value(), locale),
                                when);
        return step.certainty().isVerified() ? sentence : text("plan.reason.unverified", locale, sentence);
    }

    private String term(String key, Locale locale) {
        String found = messages.getMessage(key, null, key, locale);
        return found == null ? key : found;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
