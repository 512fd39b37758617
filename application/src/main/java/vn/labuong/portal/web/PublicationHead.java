package vn.labuong.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.portal.publication.Content;
import vn.labuong.portal.publication.Isbn;
import vn.labuong.portal.publication.Issued;
import vn.labuong.portal.publication.Publication;
import vn.labuong.portal.web.PublicationView.Cover;
import vn.labuong.portal.web.PublicationView.EditionView;
import vn.labuong.portal.web.TourView.Said;
import vn.labuong.shared.web.JsonLd;
import vn.labuong.shared.web.PageHead;
import vn.labuong.shared.web.SiteAddress;

/** What the page of a publication says of it to machines, in the words of schema.org and of Open Graph. */
@Component
class PublicationHead {

    private final SiteAddress site;

    PublicationHead(SiteAddress site) {
        this.site = site;
    }

    PageHead of(Publication publication, PublicationView view) {
        Content content = publication.content();
        Said summary = view.summary();
        String about = summary == null ? null : summary.text();
        Cover cover = view.cover();
        String picture = cover == null ? null : cover.href();
        String type = content.kind().schemaType();
        String address = site.of(PublicationPaths.shown(publication.slug()));
        JsonLd data = JsonLd.page(type)
                .say("@id", address)
                .say("url", address)
                .say("name", view.title().text())
                .say("description", about)
                .say(
                        "inLanguage",
                        view.editions().stream().map(EditionView::language).toList())
                .say(
                        "datePublished",
                        Issued.parse(content.issued()).map(Issued::iso).orElse(null))
                .say("publisher", organisation(view.agency()))
                .say(
                        "audience",
                        view.audiences().stream()
                                .map(one -> JsonLd.of("Audience").say("audienceType", one.name()))
                                .toList())
                .say("image", picture == null ? null : site.of(picture))
                .say("isAccessibleForFree", true)
                .say("isPartOf", JsonLd.of("WebSite").say("@id", site.of("/#site")))
                .say("workExample", editions(view, type));
        if (type.equals("Book")) {
            data.say("isbn", Isbn.parse(content.isbn()).map(Isbn::digits).orElse(null));
        }
        return new PageHead(about, type.equals("Book") ? "book" : "article", picture, data.script());
    }

    private static @Nullable JsonLd organisation(@Nullable String name) {
        return name == null ? null : JsonLd.of("Organization").say("name", name);
    }

    private List<JsonLd> editions(PublicationView view, String type) {
        return view.editions().stream()
                .map(edition -> JsonLd.of(type)
                        .say("name", edition.card().title())
                        .say("inLanguage", edition.language())
                        .say("url", edition.read() == null ? null : site.of(edition.read()))
                        .say(
                                "encoding",
                                edition.files().stream()
                                        .map(file -> JsonLd.of("MediaObject")
                                                .say("name", file.name())
                                                .say("contentUrl", site.of(file.href()))
                                                .say("contentSize", file.size()))
                                        .toList()))
                .toList();
    }
}
