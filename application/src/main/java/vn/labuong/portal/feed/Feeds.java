package vn.labuong.portal.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.portal.feed.News.Entry;
import vn.labuong.shared.text.Xml;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.HeadLinks;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.SiteAddress;

/** The news as Atom (RFC 4287) and as JSON Feed 1.1; both say the same. */
@Component
public class Feeds {

    private final News news;
    private final MessageSource messages;
    private final SiteAddress site;

    Feeds(News news, MessageSource messages, SiteAddress site) {
        this.news = news;
        this.messages = messages;
        this.site = site;
    }

    public byte[] atom(Locale locale) {
        List<Entry> entries = news.entries(locale);
        String lang = Languages.code(locale);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Xml xml = new Xml(out)) {
            xml.begin("feed", Map.of("xmlns", "http://www.w3.org/2005/Atom", "xml:lang", lang));
            xml.element("id", "urn:uuid:" + id(lang));
            xml.element("title", text("portal.feed.title", locale));
            xml.element("subtitle", text("portal.feed.text", locale));
            xml.element("updated", moment(updated(entries)));
            link(xml, "self", "application/atom+xml", site.of("/feed.atom?lang=" + lang));
            link(xml, "alternate", "text/html", HeadLinks.in(site.of("/"), lang));
            xml.begin("author", Map.of());
            xml.element("name", text("shared.name", locale));
            xml.end();
            entries.forEach(entry -> entry(xml, entry));
            xml.end();
        }
        return out.toByteArray();
    }

    private static void entry(Xml xml, Entry entry) {
        String language = entry.language();
        xml.begin("entry", Map.of());
        xml.element("id", "urn:uuid:" + entry.id());
        xml.element("title", language == null ? Map.of() : Map.of("xml:lang", language), entry.title());
        link(xml, "alternate", "text/html", entry.address());
        xml.element("published", moment(entry.published()));
        xml.element("updated", moment(entry.updated()));
        xml.element("summary", entry.summary());
        xml.end();
    }

    private static void link(Xml xml, String relation, String type, String address) {
        xml.empty("link", Map.of("rel", relation, "type", type, "href", address));
    }

    /** As a tree of JSON. */
    public Map<String, Object> json(Locale locale) {
        String lang = Languages.code(locale);
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", text("portal.feed.title", locale));
        feed.put("description", text("portal.feed.text", locale));
        feed.put("home_page_url", HeadLinks.in(site.of("/"), lang));
        feed.put("feed_url", site.of("/feed.json?lang=" + lang));
        feed.put("language", lang);
        feed.put("authors", List.of(Map.of("name", text("shared.name", locale))));
        feed.put("items", news.entries(locale).stream().map(Feeds::item).toList());
        return feed;
    }

    private static Map<String, Object> item(Entry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", "urn:uuid:" + entry.id());
        item.put("url", entry.address());
        item.put("title", entry.title());
        item.put("content_text", entry.summary());
        item.put("date_published", moment(entry.published()));
        item.put("date_modified", moment(entry.updated()));
        String language = entry.language();
        if (language != null) {
            item.put("language", language);
        }
        String picture = entry.picture();
        if (picture != null) {
            item.put("image", picture);
        }
        return item;
    }

    private static UUID id(String lang) {
        return UUID.nameUUIDFromBytes(("labuong:/feed/" + lang).getBytes(StandardCharsets.UTF_8));
    }

    private static Instant updated(List<Entry> entries) {
        return entries.isEmpty() ? Instant.EPOCH : entries.get(0).updated();
    }

    private static String moment(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(VietnamTime.ZONE).withNano(0).toOffsetDateTime());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
