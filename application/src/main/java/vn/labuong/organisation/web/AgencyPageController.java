package vn.labuong.organisation.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.AgencyPageSection;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.kept.SameForAll;

/** One agency on one day: what the register knows, then what other modules have to say about it. */
@Controller
class AgencyPageController {

    private final Agencies agencies;
    private final List<AgencyPageSection> sections;
    private final MessageSource messages;
    private final AsOf asOf;

    AgencyPageController(Agencies agencies, List<AgencyPageSection> sections, MessageSource messages, AsOf asOf) {
        this.agencies = agencies;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(AgencyPageSection::order))
                .toList();
        this.messages = messages;
        this.asOf = asOf;
    }

    /** A section ready to render: template, fragment and what it shows. */
    record Part(String template, String fragment, Object model) {

        static Part of(AgencyPageSection section, AgencyId agency, LocalDate on) {
            String[] place = section.fragment().split("\\s*::\\s*", 2);
            return new Part(place[0], place[1], section.model(agency, on));
        }
    }

    @SameForAll
    @GetMapping("/co-quan/{id}")
    String page(
            @PathVariable String id, @RequestParam(required = false) @Nullable String on, Locale locale, Model model) {
        RegisterSnapshot register = agencies.snapshot();
        Agency agency = find(register, id);
        LocalDate date = asOf.read(on);
        AgencyView view = AgencyView.of(register, agency, date, locale);
        model.addAttribute("view", view);
        model.addAttribute(
                "parts",
                sections.stream()
                        .map(section -> Part.of(section, agency.id(), date))
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(messages.getMessage("organisation.agencies.title", null, locale), "/co-quan"),
                        new Crumb(view.name(), "/co-quan/" + id)));
        return "organisation/agency";
    }

    static Agency find(RegisterSnapshot register, String id) {
        if (!AgencyId.isWellFormed(id)) {
            throw new NotHere("agency " + id);
        }
        return register.agency(AgencyId.of(id)).orElseThrow(() -> new NotHere("agency " + id));
    }
}
