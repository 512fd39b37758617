package vn.labuong.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.Exhibition.Standing;
import vn.labuong.portal.exhibition.Exhibitions;
import vn.labuong.portal.touring.Stop;
import vn.labuong.portal.touring.Stops;
import vn.labuong.portal.web.TourView.Said;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Gone;
import vn.labuong.shared.web.JsonLd;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.SiteAddress;
import vn.labuong.shared.web.kept.SameForAll;

/** Exhibitions for everybody: which there are, and the tour through one. */
@Controller
class ExhibitionController {

    private final Exhibitions exhibitions;
    private final Tours tours;
    private final ExhibitionTexts texts;
    private final Stops stops;
    private final StopViews stopViews;
    private final SiteAddress site;

    ExhibitionController(
            Exhibitions exhibitions,
            Tours tours,
            ExhibitionTexts texts,
            Stops stops,
            StopViews stopViews,
            SiteAddress site) {
        this.exhibitions = exhibitions;
        this.tours = tours;
        this.stops = stops;
        this.stopViews = stopViews;
        this.texts = texts;
        this.site = site;
    }

    /** An exhibition in the list; {@code href} is null where it is not open yet. */
    record Row(
            @Nullable Said title,
            @Nullable Said lead,
            @Nullable String href,
            String days,
            boolean demonstration) {}

    @SameForAll
    @GetMapping(ExhibitionPaths.PUBLIC)
    String list(Locale locale, Model model) {
        List<Exhibition> shown = exhibitions.shown();
        model.addAttribute("open", rows(shown, Standing.OPEN, locale));
        model.addAttribute("coming", rows(shown, Standing.SCHEDULED, locale));
        model.addAttribute("past", rows(shown, Standing.CLOSED, locale));
        model.addAttribute(
                "crumbs", List.of(new Crumb(texts.text("portal.exhibition.title", locale), ExhibitionPaths.PUBLIC)));
        return "portal/exhibitions";
    }

    private List<Row> rows(List<Exhibition> shown, Standing standing, Locale locale) {
        String language = Languages.code(locale);
        return shown.stream()
                .filter(one -> one.standing(texts.today()) == standing)
                .map(one -> new Row(
                        Tours.said(one.content().title(), language),
                        Tours.said(one.content().lead(), language),
                        standing == Standing.SCHEDULED ? null : ExhibitionPaths.shown(one.slug()),
                        texts.days(one, locale),
                        one.demonstration()))
                .toList();
    }

    /** What is not open yet is not here; what is over stays to be read. */
    @SameForAll
    @GetMapping(ExhibitionPaths.PUBLIC + "/{slug}")
    String tour(@PathVariable String slug, Locale locale, Model model) {
        Exhibition exhibition = exhibitions
                .shown(slug)
                .filter(found -> found.standing(texts.today()) == Standing.OPEN
                        || found.standing(texts.today()) == Standing.CLOSED)
                .orElseThrow(() -> absent(slug));
        TourView tour = tours.of(exhibition.content(), locale);
        show(exhibition, tour, texts, locale, model);
        model.addAttribute("onSite", onSite(slug, locale));
        model.addAttribute(PageHead.NAME, head(exhibition, tour));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(texts.text("portal.exhibition.title", locale), ExhibitionPaths.PUBLIC),
                        new Crumb(tour.title().text(), ExhibitionPaths.shown(slug))));
        return "portal/exhibition";
    }

    /** Where it can be seen with one's own eyes, today or later. */
    private List<StopViews.View> onSite(String slug, Locale locale) {
        return stops.of(slug).stream()
                .filter(stop -> stop.state() == Stop.State.ANNOUNCED && !stop.isOver(texts.today()))
                .map(stop -> stopViews.view(stop, null, locale))
                .toList();
    }

    /** What everybody has seen and somebody took back is gone; of a draft nobody is to know. */
    private RuntimeException absent(String slug) {
        return exhibitions
                .find(slug)
                .filter(found -> found.shown() != null && found.state() == Exhibition.State.DRAFT)
                .map(found -> (RuntimeException) new Gone(slug))
                .orElseGet(() -> new NotHere(slug));
    }

    private PageHead head(Exhibition exhibition, TourView tour) {
        Said lead = tour.lead();
        String about = lead == null ? null : lead.text();
        LocalDate opens = exhibition.opensOn();
        LocalDate closes = exhibition.closesBefore();
        String address = site.of(ExhibitionPaths.shown(exhibition.slug()));
        return PageHead.website(
                about,
                JsonLd.page("ExhibitionEvent")
                        .say("@id", address)
                        .say("url", address)
                        .say("name", tour.title().text())
                        .say("description", about)
                        .say("inLanguage", tour.title().language())
                        .say("startDate", opens == null ? null : opens.toString())
                        .say(
                                "endDate",
                                closes == null ? null : closes.minusDays(1).toString())
                        .say("isAccessibleForFree", true));
    }

    /** What the template of a tour needs. */
    static void show(Exhibition exhibition, TourView tour, ExhibitionTexts texts, Locale locale, Model model) {
        String language = Languages.code(locale);
        Map<String, String> without = exhibition.without();
        model.addAttribute("tour", tour);
        model.addAttribute("days", texts.days(exhibition, locale));
        model.addAttribute("over", exhibition.standing(texts.today()) == Standing.CLOSED);
        model.addAttribute("demonstration", exhibition.demonstration());
        model.addAttribute("without", without.get(language));
    }
}
