package vn.labuong.organisation.access.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.AccessChange;
import vn.labuong.organisation.AccessChange.Holding;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.access.AgencyNames;

/** Who gains and who loses access on the day of a reorganisation, by name. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
class AccessChangeController {

    static final String PATH = "/noi-bo/doi-quyen-theo-sap-xep";

    private final Access access;
    private final AgencyNames names;

    AccessChangeController(Access access, AgencyNames names) {
        this.access = access;
        this.names = names;
    }

    /** One line of the lists. */
    record Row(String fullName, String username, String roleKey, String agency) {}

    @GetMapping(PATH)
    String page(
            @RequestParam(name = "ngay", required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate day,
            Locale locale,
            Model model) {
        List<LocalDate> days = names.daysOfSuccession();
        LocalDate shown = day != null ? day : days.isEmpty() ? null : days.get(days.size() - 1);
        model.addAttribute("days", days);
        model.addAttribute("day", shown);
        AccessChange change = shown == null
                ? new AccessChange(Set.of(), Set.of(), Set.of())
                : access.preview(names.touchedOn(shown), shown);
        model.addAttribute("gained", rows(change.gained(), locale));
        model.addAttribute("lost", rows(change.lost(), locale));
        model.addAttribute("kept", rows(change.kept(), locale));
        return "organisation/access-change";
    }

    private List<Row> rows(Set<Holding> holdings, Locale locale) {
        return holdings.stream()
                .map(holding -> new Row(
                        holding.person().fullName(),
                        holding.person().username(),
                        holding.role().messageKey(),
                        name(holding.agency(), locale)))
                .sorted(Comparator.comparing(Row::agency)
                        .thenComparing(Row::fullName)
                        .thenComparing(Row::roleKey))
                .collect(Collectors.toList());
    }

    private String name(AgencyId agency, Locale locale) {
        return names.name(agency, locale);
    }
}
