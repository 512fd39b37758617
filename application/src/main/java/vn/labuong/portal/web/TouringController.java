package vn.labuong.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.Exhibition.Standing;
import vn.labuong.portal.exhibition.Exhibitions;
import vn.labuong.portal.touring.Stop;
import vn.labuong.portal.touring.Stops;
import vn.labuong.portal.web.StopViews.View;
import vn.labuong.portal.web.TourView.Said;
import vn.labuong.shared.calendar.CalendarEntry;
import vn.labuong.shared.calendar.CalendarFile;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.JsonLd;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Option;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.SiteAddress;
import vn.labuong.shared.web.kept.SameForAll;

/** Where exhibitions can be seen on site, for everybody: as a page, and as a calendar to subscribe to. */
@Controller
class TouringController {

    static final String PATH = ExhibitionPaths.PUBLIC + "/luu-dong";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Stops stops;
    private final Exhibitions exhibitions;
    private final StopViews views;
    private final ExhibitionTexts texts;
    private final SiteAddress site;

    TouringController(Stops stops, Exhibitions exhibitions, StopViews views, ExhibitionTexts texts, SiteAddress site) {
        this.stops = stops;
        this.exhibitions = exhibitions;
        this.views = views;
        this.texts = texts;
        this.site = site;
    }

    /** Two statements, however many stops there are. */
    @SameForAll
    @GetMapping(PATH)
    String list(@RequestParam(defaultValue = "") String noi, Locale locale, Model model) {
        LocalDate today = texts.today();
        Map<String, String> open = addresses();
        List<Stop> all = stops.announced();
        List<View> coming = new ArrayList<>();
        List<View> past = new ArrayList<>();
        for (Stop stop : all) {
            if (noi.isEmpty() || noi.equals(stop.place().value())) {
                (stop.isOver(today) ? past : coming).add(views.view(stop, open.get(stop.slug()), locale));
            }
        }
        Collections.reverse(past);
        model.addAttribute("now", coming.stream().filter(View::on).toList());
        model.addAttribute("coming", coming.stream().filter(view -> !view.on()).toList());
        model.addAttribute("past", past);
        model.addAttribute("places", places(all, locale));
        model.addAttribute("place", noi);
        model.addAttribute(PageHead.NAME, head(all, locale));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(texts.text("portal.exhibition.title", locale), ExhibitionPaths.PUBLIC),
                        new Crumb(texts.text("portal.touring.title", locale), PATH)));
        return "portal/touring";
    }

    private PageHead head(List<Stop> all, Locale locale) {
        List<JsonLd> events = all.stream()
                .filter(stop -> stop.state() == Stop.State.ANNOUNCED && !stop.isOver(texts.today()))
                .map(stop -> event(views.view(stop, null, locale), stop))
                .toList();
        String lead = texts.text("portal.touring.lead", locale);
        return PageHead.website(
                lead,
                JsonLd.page("CollectionPage")
                        .say("url", site.of(PATH))
                        .say("name", texts.text("portal.touring.title", locale))
                        .say("description", lead)
                        .say("mainEntity", events));
    }

    private static JsonLd event(View view, Stop stop) {
        Said name = view.exhibition();
        Said venue = view.venue();
        return JsonLd.of("ExhibitionEvent")
                .say("name", name == null ? null : name.text())
                .say("startDate", stop.from().toString())
                .say("endDate", stop.lastDay().toString())
                .say("isAccessibleForFree", true)
                .say(
                        "location",
                        JsonLd.of("Place")
                                .say("name", view.place())
                                .say("address", venue == null ? null : venue.text()));
    }

    /** Slug of an exhibition that can be seen on the web to its address. */
    private Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        for (Exhibition one : exhibitions.shown()) {
            Standing standing = one.standing(texts.today());
            if (standing == Standing.OPEN || standing == Standing.CLOSED) {
                addresses.put(one.slug(), ExhibitionPaths.shown(one.slug()));
            }
        }
        return addresses;
    }

    private List<Option> places(List<Stop> all, Locale locale) {
        return all.stream()
                .map(stop -> new Option(stop.place().value(), views.place(stop, locale)))
                .distinct()
                .sorted(views.inOrder())
                .toList();
    }

    /** What is announced and not cancelled; a calendar that asks again forgets what is not in it any more. */
    @GetMapping(PATH + ".ics")
    ResponseEntity<byte[]> calendar(Locale locale) {
        List<CalendarEntry> entries = stops.announced().stream()
                .filter(stop -> stop.state() == Stop.State.ANNOUNCED)
                .map(stop -> entry(stop, locale))
                .toList();
        String language = Languages.code(locale);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePublic())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"trien-lam.ics\"")
                .body(CalendarFile.of(texts.text("portal.touring.title", locale), language, entries)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private CalendarEntry entry(Stop stop, Locale locale) {
        View view = views.view(stop, null, locale);
        List<String> about = new ArrayList<>();
        about.add(view.place());
        for (Said said : new Said[] {view.venue(), view.hours(), view.access()}) {
            if (said != null) {
                about.add(said.text());
            }
        }
        Said name = view.exhibition();
        return new CalendarEntry(
                "exhibition-stop-" + stop.id() + "@labuong",
                stop.from(),
                stop.before(),
                name == null ? texts.text("portal.exhibition.one", locale) : name.text(),
                String.join("\n", about),
                stop.version(),
                stop.changedAt(),
                site.of(PATH),
                null);
    }
}
