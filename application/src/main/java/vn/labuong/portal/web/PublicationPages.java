package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.labuong.portal.site.SitePages;
import vn.labuong.shared.web.Languages;

/** The catalogue and the publications that have an open edition, for the map of the site. */
@Component
class PublicationPages implements SitePages {

    private final PublicationShelf shelf;

    PublicationPages(PublicationShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        pages.add(new Page(PublicationPaths.PUBLIC, null));
        shelf.open(Languages.VIETNAMESE)
                .forEach(one -> pages.add(new Page(
                        PublicationPaths.shown(one.publication().slug()),
                        one.publication().publishedAt())));
        return pages;
    }
}
