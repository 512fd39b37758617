package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;
import vn.labuong.portal.embed.Blocks;
import vn.labuong.portal.embed.EmbedSettings;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.HeadLinks;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.SiteAddress;

/** Blocks that other portals may show, the same as JSON, and how a webmaster puts them into a page. */
@Controller
class EmbedController {

    private static final String RESULTS = "/nhung/ket-qua";
    private static final String ITEMS = "/nhung/tu-lieu";
    private static final int RESULTS_HEIGHT = 340;
    private static final int ITEMS_HEIGHT = 520;

    private final Blocks blocks;
    private final EmbedSettings settings;
    private final MessageSource messages;
    private final SiteAddress site;
    private final Clock clock;

    EmbedController(Blocks blocks, EmbedSettings settings, MessageSource messages, SiteAddress site, Clock clock) {
        this.blocks = blocks;
        this.settings = settings;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** A block with the lines to copy. */
    record Offered(String title, String path, int height, String snippet, String json) {}

    @GetMapping(RESULTS)
    String results(HttpServletResponse response, Locale locale, Model model) {
        framed(response);
        model.addAttribute("block", blocks.results(VietnamTime.today(clock), locale));
        return "portal/embed-results";
    }

    @GetMapping(ITEMS)
    String items(@RequestParam(defaultValue = "5") int so, HttpServletResponse response, Locale locale, Model model) {
        framed(response);
        model.addAttribute("block", blocks.items(so, locale));
        return "portal/embed-items";
    }

    @GetMapping(RESULTS + ".json")
    ResponseEntity<Blocks.Results> results(Locale locale) {
        return open(blocks.results(VietnamTime.today(clock), locale));
    }

    @GetMapping(ITEMS + ".json")
    ResponseEntity<Blocks.NewItems> items(@RequestParam(defaultValue = "5") int so, Locale locale) {
        return open(blocks.items(so, locale));
    }

    @GetMapping(DisclosureController.ROOT + "/nhung")
    String forWebmasters(Locale locale, Model model) {
        model.addAttribute(
                "blocks",
                List.of(
                        offered("portal.embed.results", RESULTS, RESULTS_HEIGHT, locale),
                        offered("portal.embed.items", ITEMS, ITEMS_HEIGHT, locale)));
        model.addAttribute("hosts", settings.embedHosts());
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(text("plan.crumb.home", locale), "/"));
        crumbs.add(new Crumb(text("portal.disclosure.title", locale), DisclosureController.ROOT));
        crumbs.add(new Crumb(text("portal.embed.title", locale), DisclosureController.ROOT + "/nhung"));
        model.addAttribute("crumbs", crumbs);
        return "portal/embed-guide";
    }

    private Offered offered(String key, String path, int height, Locale locale) {
        String lang = Languages.code(locale);
        String title = text(key, locale);
        String shown = path + "?lang=" + lang;
        String snippet = "<iframe src=\"" + HtmlUtils.htmlEscape(site.of(shown), "UTF-8") + "\" title=\""
                + HtmlUtils.htmlEscape(title, "UTF-8") + "\" width=\"100%\" height=\"" + height
                + "\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe>";
        return new Offered(title, shown, height, snippet, HeadLinks.in(site.of(path + ".json"), lang));
    }

    private void framed(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", settings.policy());
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    }

    /** Scripts of any page may read it: it holds what everybody may see, and goes by no cookie. */
    private static <T> ResponseEntity<T> open(T block) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(block);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
