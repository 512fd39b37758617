package vn.labuong.portal.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.labuong.portal.page.FreePage.Standing;
import vn.labuong.portal.page.WrittenPages;
import vn.labuong.portal.site.SitePages;
import vn.labuong.shared.time.VietnamTime;

/** The free pages that everybody sees today, for the map of the site. */
@Component
class FreePages implements SitePages {

    private final WrittenPages pages;
    private final Clock clock;

    FreePages(WrittenPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Page> pages() {
        return pages.shown().stream()
                .filter(page -> page.standing(VietnamTime.today(clock)) == Standing.PUBLIC)
                .map(page -> new Page(page.address(), page.changedAt()))
                .toList();
    }
}
