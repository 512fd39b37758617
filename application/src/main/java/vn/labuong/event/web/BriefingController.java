package vn.labuong.event.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.event.PressBriefing;
import vn.labuong.event.PressBriefing.State;
import vn.labuong.event.PressBriefings;
import vn.labuong.event.web.BriefingViews.Row;
import vn.labuong.shared.calendar.CalendarEntry;
import vn.labuong.shared.calendar.CalendarFile;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.HeadLinks;
import vn.labuong.shared.web.JsonLd;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.SiteAddress;
import vn.labuong.shared.web.kept.SameForAll;

/** Press briefings for everybody: which there are, one with its papers, and the calendar to subscribe to. */
@Controller
class BriefingController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final PressBriefings briefings;
    private final BriefingViews views;
    private final EventWords words;
    private final SiteAddress site;

    BriefingController(PressBriefings briefings, BriefingViews views, EventWords words, SiteAddress site) {
        this.briefings = briefings;
        this.views = views;
        this.words = words;
        this.site = site;
    }

    @SameForAll
    @GetMapping(EventPaths.BRIEFINGS)
    String list(Locale locale, Model model) {
        List<Row> rows = briefings.announced().stream()
                .map(one -> views.row(one, locale))
                .toList();
        List<Row> ahead = new ArrayList<>(rows.stream().filter(Row::ahead).toList());
        Collections.reverse(ahead);
        model.addAttribute("crumbs", crumbs(locale));
        model.addAttribute("ahead", ahead);
        model.addAttribute(
                "years",
                rows.stream()
                        .filter(row -> !row.ahead())
                        .collect(Collectors.groupingBy(Row::year, TreeMap::new, Collectors.toList()))
                        .descendingMap());
        model.addAttribute("none", rows.isEmpty());
        return "event/briefings";
    }

    @SameForAll
    @GetMapping(EventPaths.BRIEFINGS + "/{slug}")
    String one(@PathVariable String slug, Locale locale, Model model) {
        PressBriefing briefing = briefings.announced(slug).orElseThrow(() -> new NotHere("briefing " + slug));
        BriefingViews.Page page = views.page(briefing, locale);
        String title = briefing.content().title().in(locale);
        List<Crumb> crumbs = new ArrayList<>(crumbs(locale));
        crumbs.add(new Crumb(title, EventPaths.briefing(slug)));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("title", title);
        model.addAttribute("page", page);
        model.addAttribute(PageHead.NAME, head(briefing, page, locale));
        return "event/briefing";
    }

    private PageHead head(PressBriefing briefing, BriefingViews.Page page, Locale locale) {
        BriefingViews.Said invitation = page.invitation();
        BriefingViews.Said place = page.place();
        String about = invitation == null ? null : invitation.text();
        String address = site.of(EventPaths.briefing(briefing.slug()));
        DateTimeFormatter form = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(VietnamTime.ZONE);
        return PageHead.website(
                about,
                JsonLd.page("Event")
                        .say("@id", address)
                        .say("url", address)
                        .say("name", briefing.content().title().in(locale))
                        .say("description", about)
                        .say("inLanguage", briefing.content().title().languageIn(locale))
                        .say("startDate", form.format(briefing.begins()))
                        .say("endDate", form.format(briefing.ends()))
                        .say(
                                "eventStatus",
                                "https://schema.org/"
                                        + (briefing.state() == State.CANCELLED ? "EventCancelled" : "EventScheduled"))
                        .say(
                                "location",
                                place == null ? null : JsonLd.of("Place").say("name", place.text()))
                        .say(
                                "organizer",
                                JsonLd.of("GovernmentOrganization")
                                        .say("name", page.row().chair())
                                        .say("url", site.of("/co-quan/" + briefing.chair())))
                        .say("isAccessibleForFree", true));
    }

    @GetMapping(EventPaths.BRIEFINGS + ".ics")
    ResponseEntity<byte[]> calendar(Locale locale) {
        List<CalendarEntry> entries =
                briefings.announced().stream().map(one -> entry(one, locale)).toList();
        String name = words.text("event.briefing.calendar", locale);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"hop-bao.ics\"")
                .body(CalendarFile.of(name, Languages.code(locale), entries).getBytes(StandardCharsets.UTF_8));
    }

    private CalendarEntry entry(PressBriefing one, Locale locale) {
        boolean cancelled = one.state() == State.CANCELLED;
        String title = one.content().title().in(locale);
        return CalendarEntry.of(
                        new CalendarEntry.Meeting(
                                one.begins(), one.ends(), one.content().place().in(locale), cancelled),
                        "hop-bao-" + one.slug() + "@labuong",
                        cancelled ? words.text("event.briefing.calendar.cancelled", locale, title) : title,
                        cancelled
                                ? Objects.requireNonNullElse(one.cancelledBecause(), "")
                                : one.content().invitation().in(locale),
                        one.version(),
                        one.changedAt())
                .withLink(HeadLinks.in(site.of(EventPaths.briefing(one.slug())), Languages.code(locale)));
    }

    private List<Crumb> crumbs(Locale locale) {
        return List.of(
                new Crumb(words.text("press.room.title", locale), EventPaths.PRESS),
                new Crumb(words.text("event.briefing.title", locale), EventPaths.BRIEFINGS));
    }
}
