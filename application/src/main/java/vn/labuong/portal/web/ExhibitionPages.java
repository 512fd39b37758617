package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.Exhibition.Standing;
import vn.labuong.portal.exhibition.Exhibitions;
import vn.labuong.portal.site.SitePages;

/** The pages of exhibitions that are open or over, for the map of the site. */
@Component
class ExhibitionPages implements SitePages {

    private final Exhibitions exhibitions;
    private final ExhibitionTexts texts;

    ExhibitionPages(Exhibitions exhibitions, ExhibitionTexts texts) {
        this.exhibitions = exhibitions;
        this.texts = texts;
    }

    @Override
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        pages.add(new Page(ExhibitionPaths.PUBLIC, null));
        pages.add(new Page(TouringController.PATH, null));
        for (Exhibition one : exhibitions.shown()) {
            Standing standing = one.standing(texts.today());
            if (standing == Standing.OPEN || standing == Standing.CLOSED) {
                pages.add(new Page(ExhibitionPaths.shown(one.slug()), null));
            }
        }
        return pages;
    }
}
