package vn.labuong.portal.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.shared.web.JsonLd;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.SiteAddress;

/** What the first page says of the whole site to machines: its name, and how it is searched. */
@Component
class SiteHead {

    private final MessageSource messages;
    private final SiteAddress site;

    SiteHead(MessageSource messages, SiteAddress site) {
        this.messages = messages;
        this.site = site;
    }

    PageHead of(Locale locale) {
        String description = messages.getMessage("portal.home.lead", null, locale);
        return PageHead.website(
                description,
                JsonLd.page("WebSite")
                        .say("@id", site.of("/#site"))
                        .say("url", site.of("/"))
                        .say("name", messages.getMessage("shared.name", null, locale))
                        .say("alternateName", messages.getMessage("shared.motto", null, locale))
                        .say("description", description)
                        .say("inLanguage", Languages.CODES)
                        .say("isAccessibleForFree", true)
                        .say(
                                "potentialAction",
                                JsonLd.of("SearchAction")
                                        .say(
                                                "target",
                                                JsonLd.of("EntryPoint")
                                                        .say("urlTemplate", site.of("/tu-lieu?q={search_term_string}")))
                                        .say("query-input", "required name=search_term_string")));
    }
}
