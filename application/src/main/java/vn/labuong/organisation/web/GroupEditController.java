package vn.labuong.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.register.RegisterRecords.GroupClause;
import vn.labuong.organisation.revision.GroupCorrections;
import vn.labuong.organisation.revision.GroupCorrections.ClauseDraft;
import vn.labuong.organisation.revision.Held;
import vn.labuong.organisation.revision.HeldRows;
import vn.labuong.organisation.revision.Revised;
import vn.labuong.organisation.revision.Revised.Refused;
import vn.labuong.shared.web.Languages;

/** Corrects who belongs to the groups that plans name; each correction asks for a reason. */
@Controller
@PreAuthorize("hasRole('PROGRAMME_OFFICER') or hasRole('ADMIN')")
class GroupEditController {

    static final String PATH = "/noi-bo/co-quan/nhom";

    private final Agencies agencies;
    private final HeldRows held;
    private final GroupCorrections corrections;
    private final AgencyChoices choices;
    private final AsOf asOf;

    GroupEditController(
            Agencies agencies, HeldRows held, GroupCorrections corrections, AgencyChoices choices, AsOf asOf) {
        this.agencies = agencies;
        this.held = held;
        this.corrections = corrections;
        this.choices = choices;
        this.asOf = asOf;
    }

    /** A clause and the names of the places and agencies in it; empty where it names none. */
    record Line(long seq, GroupClause clause, String place, String member) {}

    @GetMapping(PATH)
    String page(Locale locale, Model model) {
        RegisterSnapshot register = agencies.snapshot();
        Map<GroupCode, List<Line>> groups = new TreeMap<>();
        register.groups().forEach(code -> groups.put(code, new ArrayList<>()));
        held.clauses()
                .forEach(row -> groups.computeIfAbsent(row.value().code(), code -> new ArrayList<>())
                        .add(line(register, row, locale)));
        model.addAttribute("groups", groups);
        model.addAttribute("choices", choices.all(locale));
        model.addAttribute("certainties", Certainty.values());
        return "organisation/group-edit";
    }

    private Line line(RegisterSnapshot register, Held<GroupClause> row, Locale locale) {
        GroupClause clause = row.value();
        String place = register.territory(clause.within())
                .map(territory -> territory.name(locale) + " " + territory.gsoCode())
                .orElse("");
        AgencyId member = clause.member();
        String name = member == null
                ? ""
                : register.agency(member)
                        .map(agency -> agency.name(Languages.code(locale), asOf.today()))
                        .orElse(member.value());
        return new Line(row.seq(), clause, place, name);
    }

    @PostMapping(PATH + "/{seq}")
    String clause(
            @PathVariable long seq,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam Certainty certainty,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        ClauseDraft draft = new ClauseDraft(day(from), day(lastDay), certainty, note, withdrawn);
        return back(corrections.clause(seq, draft, reason), redirect);
    }

    @PostMapping(PATH)
    String member(
            @RequestParam String group,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam Certainty certainty,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        GroupCode code = agencies.snapshot().groups().stream()
                .filter(known -> known.value().equals(group))
                .findFirst()
                .orElse(null);
        if (code == null || !AgencyId.isWellFormed(agency)) {
            return back(Refused.because("form"), redirect);
        }
        ClauseDraft draft = new ClauseDraft(day(from), day(lastDay), certainty, "", false);
        return back(corrections.member(code, AgencyId.of(agency), draft, reason), redirect);
    }

    private @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : asOf.read(text);
    }

    private static String back(Revised revised, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Revisions.flash(revised));
        return "redirect:" + PATH;
    }
}
