package vn.labuong.portal.rights;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.labuong.portal.site.SitePages;

/** The pages of topics, for the map of the site. */
@Component
class TopicPages implements SitePages {

    private static final String HELP = "/tro-giup";
    private static final String EASY = "/de-doc";

    @Override
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        pages.add(new Page(Topics.ADDRESS, null));
        pages.add(new Page(Topics.ADDRESS + HELP, null));
        for (Topic topic : Topics.shipped().all()) {
            pages.add(new Page(topic.address(), null));
            pages.add(new Page(topic.address() + EASY, null));
        }
        return pages;
    }
}
