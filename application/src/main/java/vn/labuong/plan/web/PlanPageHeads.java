package vn.labuong.plan.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.labuong.plan.duty.PlanOnDate;
import vn.labuong.shared.web.JsonLd;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.SiteAddress;

/** What the pages of a published plan and of its indicators say of themselves to machines: data sets. */
@Component
class PlanPageHeads {

    private final SiteAddress site;
    private final PlanWords words;

    PlanPageHeads(SiteAddress site, PlanWords words) {
        this.site = site;
        this.words = words;
    }

    /** The plan with its tasks, which may be taken as files. */
    PageHead plan(PlanOnDate found, PlanHead head, List<IndicatorView> indicators, Locale locale) {
        String description = words.text(
                "plan.head.plan",
                locale,
                found.leaves().size(),
                indicators.size(),
                String.valueOf(head.fromYear()),
                String.valueOf(head.toYear()));
        String address = site.of(head.href());
        JsonLd data = JsonLd.page("Dataset")
                .say("@id", address)
                .say("url", address)
                .say("name", head.title())
                .say("identifier", head.number() == null ? head.code() : head.number())
                .say("description", description)
                .say("inLanguage", head.titleLang())
                .say("temporalCoverage", head.fromYear() + "/" + head.toYear())
                .say("isAccessibleForFree", true)
                .say("creator", head.lead() == null ? null : organisation(head.lead()))
                .say("creativeWorkStatus", head.demo() ? words.text("shared.demo.label", locale) : null)
                .say(
                        "variableMeasured",
                        indicators.stream().map(IndicatorView::title).toList())
                .say(
                        "distribution",
                        List.of(
                                file(address + "/nhiem-vu.csv", "text/csv"),
                                file(
                                        address + "/nhiem-vu.xlsx",
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")));
        return PageHead.website(description, data);
    }

    PageHead indicator(PlanHead head, IndicatorView indicator, Locale locale) {
        String description =
                words.text("plan.head.indicator", locale, indicator.title(), indicator.goal(), head.title());
        String address = site.of(indicator.href());
        JsonLd data = JsonLd.page("Dataset")
                .say("@id", address)
                .say("url", address)
                .say("name", indicator.title())
                .say("identifier", indicator.code())
                .say("description", description)
                .say("inLanguage", indicator.titleLang())
                .say("temporalCoverage", head.fromYear() + "/" + head.toYear())
                .say("isAccessibleForFree", true)
                .say("creativeWorkStatus", indicator.demo() ? words.text("shared.demo.label", locale) : null)
                .say(
                        "variableMeasured",
                        JsonLd.of("PropertyValue")
                                .say("name", indicator.title())
                                .say("description", indicator.numerator())
                                .say("unitText", indicator.unit())
                                .say("value", indicator.latest()))
                .say(
                        "isPartOf",
                        JsonLd.of("Dataset").say("@id", site.of(head.href())).say("name", head.title()));
        return PageHead.website(description, data);
    }

    private static JsonLd organisation(String name) {
        return JsonLd.of("GovernmentOrganization").say("name", name);
    }

    private static JsonLd file(String address, String type) {
        return JsonLd.of("DataDownload").say("contentUrl", address).say("encodingFormat", type);
    }
}
