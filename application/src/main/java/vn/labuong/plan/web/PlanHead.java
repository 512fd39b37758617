package vn.labuong.plan.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Certainty;
import vn.labuong.plan.Plan;
import vn.labuong.plan.duty.PlanOnDate;

/** What the head of every page of a plan says. */
record PlanHead(
        String code,
        String href,
        String title,
        String titleLang,
        @Nullable String number,
        boolean numberUnverified,
        @Nullable String issuedOn,
        boolean issuedUnverified,
        @Nullable String parentDecision,
        int fromYear,
        int toYear,
        boolean published,
        boolean demo,
        @Nullable String fileName,
        LocalDate on,
        String onWords,
        @Nullable String lead,
        @Nullable String leadHref) {

    static PlanHead of(PlanOnDate found, PlanWords words, Locale locale) {
        Plan plan = found.plan();
        return new PlanHead(
                plan.code().value(),
                "/chuong-trinh/" + plan.code(),
                plan.title().in(locale),
                plan.title().languageIn(locale),
                plan.number(),
                plan.isNumberUnverified(),
                plan.issuedOn() == null ? null : words.date(plan.issuedOn()),
                plan.issuedCertainty() == Certainty.UNVERIFIED,
                plan.parentDecision(),
                plan.fromYear(),
                plan.toYear(),
                plan.published(),
                plan.demo(),
                plan.fileName(),
                found.on(),
                words.date(found.on()),
                plan.lead() == null ? null : found.register().nameOn(plan.lead(), locale, plan.begins()),
                plan.lead() == null ? null : Parties.href(plan.lead(), found.register()));
    }
}
