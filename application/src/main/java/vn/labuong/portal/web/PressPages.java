package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.labuong.event.PressBriefings;
import vn.labuong.portal.site.SitePages;

/** The pages of the press room, for the map of the site. */
@Component
class PressPages implements SitePages {

    private final PressBriefings briefings;

    PressPages(PressBriefings briefings) {
        this.briefings = briefings;
    }

    @Override
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (String path : List.of("", "/hop-bao", "/nguoi-phat-ngon", "/dang-ky")) {
            pages.add(new Page(PressRoomController.ADDRESS + path, null));
        }
        briefings
                .announced()
                .forEach(one -> pages.add(new Page(PressRoomController.BRIEFINGS + "/" + one.slug(), one.changedAt())));
        return pages;
    }
}
