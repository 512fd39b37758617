package vn.labuong.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.archive.ItemKind;
import vn.labuong.archive.PublicItems;
import vn.labuong.plan.Commitments;
import vn.labuong.portal.help.HelpLines;
import vn.labuong.portal.rights.Topic;
import vn.labuong.portal.rights.Topics;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.JsonLd;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.SiteAddress;
import vn.labuong.shared.web.kept.SameForAll;

/** The topics of human rights: all of them, one with what belongs to it, and one to read easily. */
@Controller
class TopicController {

    private static final int CARDS = 8;

    private final Topics topics = Topics.shipped();
    private final TopicViews views;
    private final PublicItems items;
    private final HelpLines help;
    private final Commitments commitments;
    private final MessageSource messages;
    private final Clock clock;
    private final SiteAddress site;

    TopicController(
            TopicViews views,
            PublicItems items,
            HelpLines help,
            Commitments commitments,
            MessageSource messages,
            Clock clock,
            SiteAddress site) {
        this.views = views;
        this.items = items;
        this.help = help;
        this.commitments = commitments;
        this.messages = messages;
        this.clock = clock;
        this.site = site;
    }

    /** A topic in a list, with the number of its items. */
    record Tile(TopicTile topic, long count) {}

    /** A convention that Viet Nam is a party to, with the topic that is its own. */
    record ConventionLink(String code, String title, String lang, String href) {}

    @SameForAll
    @GetMapping(Topics.ADDRESS)
    String all(Locale locale, Model model) {
        List<Topic> all = topics.all();
        List<Long> counts = items.counts(all.stream().map(Topic::concepts).toList());
        model.addAttribute("crumbs", crumbs(locale));
        model.addAttribute(
                "tiles",
                IntStream.range(0, all.size())
                        .mapToObj(at -> new Tile(TopicTile.of(all.get(at), locale), counts.get(at)))
                        .toList());
        model.addAttribute(
                "conventions",
                commitments.conventions().stream()
                        .filter(Commitments.Joined::party)
                        .map(one -> new ConventionLink(
                                one.code(),
                                one.title().in(locale),
                                one.title().languageIn(locale),
                                topics.ofConvention(one.code())
                                        .map(Topic::address)
                                        .orElse(Topics.ADDRESS)))
                        .toList());
        return "portal/topics";
    }

    /** The page of a topic; the code of a convention leads to the topic that is its own. */
    @SameForAll
    @GetMapping(Topics.ADDRESS + "/{slug}")
    String one(@PathVariable String slug, Locale locale, Model model) {
        Topic topic = topics.find(slug).orElse(null);
        if (topic == null) {
            return topics.ofConvention(slug)
                    .map(own -> "redirect:" + own.address())
                    .orElseThrow(() -> new NotHere(slug));
        }
        LocalDate today = VietnamTime.today(clock);
        describe(topic, today, locale, model);
        model.addAttribute("crumbs", crumbs(locale, new Crumb(topic.in(locale).title(), topic.address())));
        model.addAttribute("part", views.part(topic, today, locale).orElse(null));
        model.addAttribute("conventions", views.conventions(topic, locale));
        model.addAttribute("cycles", topic.isReview() ? views.cycles(today, locale) : List.of());
        model.addAttribute("found", items.aboutAny(topic.concepts(), null, CARDS, locale));
        return "portal/topic";
    }

    @SameForAll
    @GetMapping(Topics.ADDRESS + "/{slug}/de-doc")
    String easy(@PathVariable String slug, Locale locale, Model model) {
        Topic topic = topics.find(slug).orElseThrow(() -> new NotHere(slug));
        describe(topic, VietnamTime.today(clock), locale, model);
        model.addAttribute(
                "crumbs",
                crumbs(
                        locale,
                        new Crumb(topic.in(locale).title(), topic.address()),
                        new Crumb(messages.getMessage("portal.rights.easy", null, locale), "")));
        model.addAttribute(
                "sound",
                items.aboutAny(topic.concepts(), ItemKind.SOUND, 1, locale).items().stream()
                        .findFirst()
                        .orElse(null));
        return "portal/topic-easy";
    }

    private void describe(Topic topic, LocalDate today, Locale locale, Model model) {
        model.addAttribute("topic", topic);
        model.addAttribute("words", topic.in(locale));
        model.addAttribute(PageHead.NAME, head(topic, locale));
        model.addAttribute(
                "lines",
                help.on(today).stream()
                        .filter(line -> line.isAbout(topic.slug()))
                        .map(line -> HelpRow.of(line, locale))
                        .toList());
    }

    private PageHead head(Topic topic, Locale locale) {
        String about = topic.in(locale).plain();
        return PageHead.website(
                about,
                JsonLd.page("CollectionPage")
                        .say("@id", site.of(topic.address()))
                        .say("url", site.of(topic.address()))
                        .say("name", topic.in(locale).title())
                        .say("description", about)
                        .say("inLanguage", Languages.code(locale))
                        .say("isAccessibleForFree", true));
    }

    private List<Crumb> crumbs(Locale locale, Crumb... below) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(messages.getMessage("portal.rights.title", null, locale), Topics.ADDRESS));
        crumbs.addAll(List.of(below));
        return crumbs;
    }
}
