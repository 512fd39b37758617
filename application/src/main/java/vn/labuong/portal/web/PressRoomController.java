package vn.labuong.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.labuong.archive.ItemCard;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.PublicItems;
import vn.labuong.archive.PublicItems.Rights;
import vn.labuong.event.PressBriefing;
import vn.labuong.event.PressBriefings;
import vn.labuong.organisation.Agencies;
import vn.labuong.portal.disclosure.DisclosurePages;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.JsonLd;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.SiteAddress;
import vn.labuong.shared.web.kept.SameForAll;

/** The press room: what the press comes for, gathered from those who keep it. */
@Controller
class PressRoomController {

    static final String ADDRESS = "/bao-chi";
    static final String BRIEFINGS = ADDRESS + "/hop-bao";

    private static final int PHOTOGRAPHS = 8;
    private static final int LATEST = 3;
    private static final int YEARS = 5;

    private final PressBriefings briefings;
    private final PublicItems items;
    private final DisclosurePages disclosure;
    private final Agencies agencies;
    private final MessageSource messages;
    private final SiteAddress site;
    private final Clock clock;

    PressRoomController(
            PressBriefings briefings,
            PublicItems items,
            DisclosurePages disclosure,
            Agencies agencies,
            MessageSource messages,
            SiteAddress site,
            Clock clock) {
        this.briefings = briefings;
        this.items = items;
        this.disclosure = disclosure;
        this.agencies = agencies;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** A briefing on the page; {@code papers} counts its documents and photographs that everybody may see. */
    record Row(
            String href,
            String title,
            String titleLang,
            String when,
            String place,
            String placeLang,
            String chair,
            long papers,
            boolean demonstration) {}

    /** A photograph with what may be done with it. */
    record Picture(ItemCard card, @Nullable Rights rights) {}

    @SameForAll
    @GetMapping(ADDRESS)
    String room(Locale locale, Model model) {
        List<PressBriefing> all = briefings.announced();
        PressBriefing next = all.stream()
                .filter(one -> one.isAhead(clock.instant()))
                .min(Comparator.comparing(PressBriefing::begins))
                .orElse(null);
        List<PressBriefing> latest = all.stream()
                .filter(one -> one.state() == PressBriefing.State.HELD)
                .limit(LATEST)
                .toList();
        List<String> open = items
                .of(latest.stream().flatMap(one -> codes(one).stream()).toList(), locale)
                .stream()
                .map(ItemCard::code)
                .toList();
        model.addAttribute("crumbs", List.of(new Crumb(text("press.room.title", locale), ADDRESS)));
        model.addAttribute("next", next == null ? null : row(next, open, locale));
        model.addAttribute(
                "latest", latest.stream().map(one -> row(one, open, locale)).toList());
        model.addAttribute("photographs", photographs(locale));
        model.addAttribute("years", years());
        model.addAttribute(PageHead.NAME, head(locale));
        return "portal/press-room";
    }

    private Row row(PressBriefing one, List<String> open, Locale locale) {
        PressBriefing.Content content = one.content();
        LocalDate day = one.day();
        return new Row(
                BRIEFINGS + "/" + one.slug(),
                content.title().in(locale),
                content.title().languageIn(locale),
                messages.getMessage(
                        "event.briefing.at",
                        new Object[] {
                            one.begins().atZone(VietnamTime.ZONE).toLocalTime().toString(), Dates.numeric(day)
                        },
                        locale),
                content.place().in(locale),
                content.place().languageIn(locale),
                agencies.snapshot().name(one.chair(), Languages.code(locale), day),
                codes(one).stream().filter(open::contains).count(),
                one.demonstration());
    }

    private static List<String> codes(PressBriefing one) {
        List<String> codes = new ArrayList<>(one.content().documents());
        one.content().photographs().forEach(photograph -> codes.add(photograph.item()));
        return codes.stream().distinct().toList();
    }

    private List<Picture> photographs(Locale locale) {
        List<ItemCard> cards = items.newest(ItemKind.IMAGE, PHOTOGRAPHS, locale);
        Map<String, Rights> rights =
                items.rights(cards.stream().map(ItemCard::code).toList(), locale);
        return cards.stream()
                .map(card -> new Picture(card, rights.get(card.code())))
                .toList();
    }

    private List<String> years() {
        return new TreeSet<>(disclosure.changes().keySet())
                .descendingSet().stream().limit(YEARS).map(String::valueOf).toList();
    }

    private PageHead head(Locale locale) {
        String about = text("press.room.lead", locale);
        return PageHead.website(
                about,
                JsonLd.page("CollectionPage")
                        .say("@id", site.of(ADDRESS))
                        .say("url", site.of(ADDRESS))
                        .say("name", text("press.room.title", locale))
                        .say("description", about)
                        .say("inLanguage", Languages.code(locale))
                        .say("isAccessibleForFree", true));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
