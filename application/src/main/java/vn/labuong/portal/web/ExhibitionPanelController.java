package vn.labuong.portal.web;

import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.shared.web.QrPicture;

/** The exhibition as panels to print, one for each of its parts, each leading to the page online. */
@Controller
@PreAuthorize(ExhibitionPaths.CURATOR)
class ExhibitionPanelController {

    private final ExhibitionGate gate;
    private final Tours tours;
    private final ExhibitionTexts texts;

    ExhibitionPanelController(ExhibitionGate gate, Tours tours, ExhibitionTexts texts) {
        this.gate = gate;
        this.tours = tours;
        this.texts = texts;
    }

    @GetMapping(ExhibitionPaths.ONE + "/bang-in")
    String panels(@PathVariable String slug, Locale locale, Model model) {
        Exhibition now = gate.find(slug);
        ExhibitionController.show(now, tours.of(now.content(), locale), texts, locale, model);
        String online = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(ExhibitionPaths.shown(slug))
                .build()
                .toUriString();
        String one = ExhibitionPaths.one(slug);
        String heading = texts.text("portal.exhibition.panels", locale);
        model.addAttribute("online", online);
        model.addAttribute("qr", QrPicture.of(online));
        model.addAttribute("crumbs", texts.crumbs(locale, texts.title(now, locale), one, heading, one + "/bang-in"));
        return "portal/exhibition-panels";
    }
}
