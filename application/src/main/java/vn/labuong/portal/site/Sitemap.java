package vn.labuong.portal.site;

import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.archive.OpenAddresses;
import vn.labuong.portal.site.SitePages.Page;
import vn.labuong.shared.text.Xml;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.HeadLinks;
import vn.labuong.shared.web.SiteAddress;

/**
 * All public addresses as the protocol of sitemaps.org wants them: an index, and parts of at most ten thousand addresses.
 * Each language of a page is an address of its own that names the others.
 */
@Component
public class Sitemap {

    /** The most addresses in a part. */
    public static final int LARGEST = 10_000;

    /** Pages in a part: each has an address in three languages. */
    static final int PAGES = LARGEST / 3;

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final OpenAddresses items;
    private final List<SitePages> standing;
    private final SiteAddress site;

    Sitemap(OpenAddresses items, List<SitePages> standing, SiteAddress site) {
        this.items = items;
        this.standing = standing;
        this.site = site;
    }

    /** The index of the parts. */
    public void index(OutputStream out) {
        try (Xml xml = new Xml(out)) {
            xml.begin("sitemapindex", Map.of("xmlns", SITEMAP));
            int pages = pages().size();
            for (int part = 1; (part - 1) * PAGES < pages; part++) {
                entry(xml, "/sitemap/trang-" + part + ".xml", null);
            }
            items.parts(PAGES)
                    .forEach(part -> entry(xml, "/sitemap/tu-lieu-" + part.number() + ".xml", part.changed()));
            xml.end();
        }
    }

    private void entry(Xml xml, String path, @Nullable Instant changed) {
        xml.begin("sitemap", Map.of());
        xml.element("loc", site.of(path));
        lastmod(xml, changed);
        xml.end();
    }

    /** A part of the standing pages. */
    public void pages(int part, OutputStream out) {
        try (Xml xml = new Xml(out)) {
            begin(xml);
            pages().stream().skip((part - 1L) * PAGES).limit(PAGES).forEach(page -> page(xml, page));
            xml.end();
        }
    }

    /** A part of the items, written as they come from the database. */
    public void items(int part, OutputStream out) {
        try (Xml xml = new Xml(out)) {
            begin(xml);
            items.each(part, PAGES, item -> page(xml, new Page(item.path(), item.changed())));
            xml.end();
        }
    }

    private List<Page> pages() {
        return standing.stream().flatMap(some -> some.pages().stream()).toList();
    }

    private static void begin(Xml xml) {
        xml.begin("urlset", Map.of("xmlns", SITEMAP, "xmlns:xhtml", XHTML));
    }

    private void page(Xml xml, Page page) {
        Map<String, String> languages = HeadLinks.alternates(site.of(page.path()));
        languages.forEach((own, address) -> {
            if (!own.equals("x-default")) {
                xml.begin("url", Map.of());
                xml.element("loc", address);
                lastmod(xml, page.changed());
                languages.forEach((language, other) ->
                        xml.empty("xhtml:link", Map.of("rel", "alternate", "hreflang", language, "href", other)));
                xml.end();
            }
        });
    }

    private static void lastmod(Xml xml, @Nullable Instant changed) {
        if (changed != null) {
            xml.element(
                    "lastmod",
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            changed.atZone(VietnamTime.ZONE).withNano(0).toOffsetDateTime()));
        }
    }
}
