package vn.labuong.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.plan.PlanResults;
import vn.labuong.portal.disclosure.DisclosureSettings;
import vn.labuong.portal.disclosure.ResultColumn;
import vn.labuong.portal.disclosure.ResultWords;
import vn.labuong.portal.disclosure.YearResults;
import vn.labuong.portal.disclosure.YearResults.Year;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.JsonLd;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.SiteAddress;
import vn.labuong.shared.web.kept.SameForAll;

/** What the programme has reached, year by year, and what the columns of its files mean. */
@Controller
class DisclosureController {

    static final String ROOT = "/cong-khai";

    private final YearResults results;
    private final ResultWords words;
    private final PlanResults plans;
    private final DisclosureSettings settings;
    private final MessageSource messages;
    private final SiteAddress site;
    private final Clock clock;

    DisclosureController(
            YearResults results,
            ResultWords words,
            PlanResults plans,
            DisclosureSettings settings,
            MessageSource messages,
            SiteAddress site,
            Clock clock) {
        this.results = results;
        this.words = words;
        this.plans = plans;
        this.settings = settings;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** A column of the file as the dictionary names it. */
    record Column(String name, String title, String means, String type, boolean required) {}

    @SameForAll
    @GetMapping(ROOT)
    String list(Locale locale, Model model) {
        LocalDate today = VietnamTime.today(clock);
        List<Integer> years = results.years(today);
        model.addAttribute("years", years);
        if (!years.isEmpty()) {
            model.addAttribute("latest", years.get(0));
            model.addAttribute("plans", words.of(results.of(years.get(0), today), locale));
        }
        model.addAttribute("licence", settings.licence());
        model.addAttribute("licenceUnconfirmed", !settings.licenceConfirmed());
        model.addAttribute("crumbs", crumbs(locale));
        String about = text("portal.disclosure.lead", locale);
        model.addAttribute(
                PageHead.NAME,
                PageHead.website(
                        about,
                        JsonLd.page("DataCatalog")
                                .say("@id", site.of(ROOT))
                                .say("url", site.of(ROOT))
                                .say("name", text("portal.disclosure.title", locale))
                                .say("description", about)
                                .say("license", settings.licence())
                                .say("isAccessibleForFree", true)
                                .say(
                                        "dataset",
                                        years.stream()
                                                .map(year -> JsonLd.of("Dataset")
                                                        .say("@id", site.of(ROOT + "/" + year))
                                                        .say("name", resultsOf(year, locale)))
                                                .toList())));
        return "portal/disclosure-years";
    }

    @SameForAll
    @GetMapping(ROOT + "/{year}")
    String year(@PathVariable String year, Locale locale, Model model) {
        Year found = find(year, results, clock);
        model.addAttribute("year", found.year());
        model.addAttribute("on", Dates.numeric(found.on()));
        model.addAttribute("running", found.year() == VietnamTime.today(clock).getYear());
        model.addAttribute("plans", words.of(found, locale));
        model.addAttribute("years", results.years(VietnamTime.today(clock)));
        model.addAttribute("smallest", plans.smallestGroup());
        model.addAttribute("licence", settings.licence());
        model.addAttribute("licenceUnconfirmed", !settings.licenceConfirmed());
        List<Crumb> crumbs = crumbs(locale);
        crumbs.add(new Crumb(year, ROOT + "/" + year));
        model.addAttribute("crumbs", crumbs);
        String about = text("portal.disclosure.year.lead", locale, year, Dates.numeric(found.on()));
        String address = site.of(ROOT + "/" + year);
        model.addAttribute(
                PageHead.NAME,
                PageHead.website(
                        about,
                        JsonLd.page("Dataset")
                                .say("@id", address)
                                .say("url", address)
                                .say("name", resultsOf(found.year(), locale))
                                .say("description", about)
                                .say("temporalCoverage", year)
                                .say("license", settings.licence())
                                .say("isAccessibleForFree", true)
                                .say(
                                        "distribution",
                                        JsonLd.of("DataDownload")
                                                .say("contentUrl", address + "/ket-qua.csv")
                                                .say("encodingFormat", "text/csv"))
                                .say(
                                        "includedInDataCatalog",
                                        JsonLd.of("DataCatalog").say("@id", site.of(ROOT)))));
        return "portal/disclosure-year";
    }

    @SameForAll
    @GetMapping(ROOT + "/tu-dien")
    String dictionary(Locale locale, Model model) {
        List<Column> columns = Arrays.stream(ResultColumn.values())
                .map(column -> new Column(
                        column.columnName(),
                        text(column.messageKey(), locale),
                        text(column.messageKey() + ".means", locale),
                        text("portal.disclosure.type." + column.type(), locale),
                        column.isRequired()))
                .toList();
        model.addAttribute("columns", columns);
        model.addAttribute("years", results.years(VietnamTime.today(clock)));
        model.addAttribute("smallest", plans.smallestGroup());
        List<Crumb> crumbs = crumbs(locale);
        crumbs.add(new Crumb(text("portal.disclosure.dictionary", locale), ROOT + "/tu-dien"));
        model.addAttribute("crumbs", crumbs);
        return "portal/disclosure-dictionary";
    }

    /** @throws NotHere where no published plan ran in that year */
    static Year find(String year, YearResults results, Clock clock) {
        if (!year.matches("[0-9]{4}")) {
            throw new NotHere(year);
        }
        Year found = results.of(Integer.parseInt(year), VietnamTime.today(clock));
        if (found.plans().isEmpty()) {
            throw new NotHere(year);
        }
        return found;
    }

    private String resultsOf(int year, Locale locale) {
        return text("portal.disclosure.results-of", locale, String.valueOf(year));
    }

    private List<Crumb> crumbs(Locale locale) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(text("plan.crumb.home", locale), "/"));
        crumbs.add(new Crumb(text("portal.disclosure.title", locale), ROOT));
        return crumbs;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
