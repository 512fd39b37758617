package vn.labuong.organisation.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.organisation.Person.PersonId;
import vn.labuong.organisation.access.Account;
import vn.labuong.organisation.access.Accounts;
import vn.labuong.organisation.access.Grant;
import vn.labuong.organisation.access.GrantsToday;
import vn.labuong.organisation.access.Outcome;
import vn.labuong.organisation.access.Staffing;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.Pager;

/** The people who work with the system: the list, and new ones. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class PeopleController {

    static final String PATH = "/noi-bo/nguoi-dung";
    private static final int SIZE = 50;

    private final Accounts accounts;
    private final GrantsToday grants;
    private final Staffing staffing;

    PeopleController(Accounts accounts, GrantsToday grants, Staffing staffing) {
        this.accounts = accounts;
        this.grants = grants;
        this.staffing = staffing;
    }

    /** Somebody in the list, with the message keys of the roles held today. */
    record PersonRow(Account account, List<String> roleKeys) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(name = "tim", required = false) @Nullable String words,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        long total = accounts.count(words);
        int shown = (int) Math.min(Math.max(page, 0), Math.max(0, (total - 1) / SIZE));
        Map<PersonId, List<Grant>> held = grants.inForce();
        Listing<PersonRow> listing = new Listing<>(
                total,
                accounts.page(words, shown, SIZE).stream()
                        .map(account -> row(account, held))
                        .toList(),
                shown,
                SIZE);
        model.addAttribute("people", listing.items());
        model.addAttribute("words", words);
        model.addAttribute(
                "pager",
                Pager.of(
                        listing,
                        words == null || words.isBlank()
                                ? UriComponentsBuilder.fromPath(PATH)
                                : UriComponentsBuilder.fromPath(PATH).queryParam("tim", words)));
        return "organisation/people";
    }

    private static PersonRow row(Account account, Map<PersonId, List<Grant>> held) {
        List<String> keys = held.getOrDefault(account.person().id(), List.of()).stream()
                .map(grant -> grant.role().messageKey())
                .distinct()
                .sorted()
                .toList();
        return new PersonRow(account, keys);
    }

    @GetMapping(PATH + "/moi")
    String form(@ModelAttribute("form") PersonForm form) {
        return "organisation/person-new";
    }

    @PostMapping(PATH + "/moi")
    String create(@ModelAttribute("form") PersonForm form, Locale locale, HttpServletResponse response, Model model) {
        Outcome outcome = staffing.create(form.name(), form.full(), form.email());
        if (outcome instanceof Outcome.DoneWithPassword done) {
            model.addAttribute("account", done.account());
            model.addAttribute("password", done.password());
            return "organisation/first-password";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("flash", Refusals.of(outcome));
        return form(form);
    }
}
