package vn.labuong.portal.web;

import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.labuong.portal.editorial.Difference;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.portal.exhibition.Exhibitions;
import vn.labuong.shared.web.NotHere;

/** Two versions of an exhibition beside each other, for somebody who is to say whether the later one may go out. */
@Controller
@PreAuthorize(ExhibitionPaths.CURATOR)
class ExhibitionDifferenceController {

    private final Exhibitions exhibitions;
    private final ExhibitionUnits units;
    private final ExhibitionTexts texts;

    ExhibitionDifferenceController(Exhibitions exhibitions, ExhibitionUnits units, ExhibitionTexts texts) {
        this.exhibitions = exhibitions;
        this.units = units;
        this.texts = texts;
    }

    /** In whatever order the two are named, the earlier one stands first. */
    @GetMapping(ExhibitionPaths.ONE + "/ban/{number}/khac/{other}")
    String show(
            @PathVariable String slug, @PathVariable int number, @PathVariable int other, Locale locale, Model model) {
        int before = Math.min(number, other);
        int after = Math.max(number, other);
        Exhibition then = exhibitions.find(slug, before).orElseThrow(() -> new NotHere(slug));
        Exhibition now = exhibitions.find(slug, after).orElseThrow(() -> new NotHere(slug));
        String one = ExhibitionPaths.one(slug);
        String heading = texts.text("portal.difference.title", locale, before, after);
        model.addAttribute("name", texts.title(now, locale));
        model.addAttribute("heading", heading);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("back", one);
        model.addAttribute("changes", Difference.of(units.of(then.content(), locale), units.of(now.content(), locale)));
        model.addAttribute(
                "crumbs",
                texts.crumbs(
                        locale,
                        texts.title(now, locale),
                        one,
                        texts.text("portal.exhibition.versions", locale),
                        one + "/ban",
                        heading,
                        ""));
        return "portal/difference";
    }
}
