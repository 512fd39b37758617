package vn.labuong.organisation.access.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.Person.PersonId;
import vn.labuong.organisation.Role;
import vn.labuong.organisation.access.Account;
import vn.labuong.organisation.access.AgencyNames;
import vn.labuong.organisation.access.GrantsToday;
import vn.labuong.organisation.access.Outcome;
import vn.labuong.organisation.access.OwnAccount;
import vn.labuong.organisation.access.SignedIn;
import vn.labuong.organisation.access.Staffing;

/** One person: roles given and taken back, the account locked, opened and reset. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class PersonController {

    private static final String PATH = PeopleController.PATH + "/{id}";

    private final OwnAccount accounts;
    private final GrantsToday grants;
    private final AgencyNames names;
    private final Staffing staffing;

    PersonController(OwnAccount accounts, GrantsToday grants, AgencyNames names, Staffing staffing) {
        this.accounts = accounts;
        this.grants = grants;
        this.names = names;
        this.staffing = staffing;
    }

    @GetMapping(PATH)
    String page(@PathVariable UUID id, Locale locale, Model model) {
        Account account = accounts.of(new PersonId(id));
        model.addAttribute("account", account);
        model.addAttribute(
                "roles",
                grants.of(account.person().id()).stream()
                        .map(standing -> RoleRow.of(standing, names, grants.today(), locale))
                        .toList());
        model.addAttribute("allRoles", Role.values());
        model.addAttribute("agencies", names.choices(locale));
        model.addAttribute("today", grants.today());
        return "organisation/person";
    }

    @PostMapping(PATH + "/quyen")
    String grant(
            @PathVariable UUID id,
            @ModelAttribute GrantForm form,
            BindingResult binding,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        return back(id, granted(new PersonId(id), form, binding, who), redirect);
    }

    private Outcome granted(PersonId id, GrantForm form, BindingResult binding, SignedIn who) {
        if (binding.hasErrors() || form.role() == null || form.from() == null) {
            return new Outcome.Refused("organisation.access.refused.grant-form");
        }
        if (!form.isWellFormed() || (form.agencyId() != null && !names.isKnown(form.agencyId()))) {
            return new Outcome.Refused("organisation.access.refused.agency");
        }
        String basis = form.basis() == null ? "" : form.basis();
        return staffing.grant(
                id,
                form.role(),
                form.agencyId(),
                form.from(),
                form.to(),
                basis,
                who.person().username());
    }

    @PostMapping(PATH + "/quyen/{grant}/thu-hoi")
    String revoke(
            @PathVariable UUID id,
            @PathVariable UUID grant,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        LocalDate end = until == null ? grants.today() : until;
        return back(id, staffing.revoke(new PersonId(id), grant, end, reason), redirect);
    }

    @PostMapping(PATH + "/quyen/{grant}/cap-lai")
    String grantAgain(
            @PathVariable UUID id,
            @PathVariable UUID grant,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        String by = who.person().username();
        return back(id, staffing.grantAgain(new PersonId(id), grant, by), redirect);
    }

    @PostMapping(PATH + "/khoa")
    String lock(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return back(id, staffing.lock(new PersonId(id), reason), redirect);
    }

    @PostMapping(PATH + "/mo-khoa")
    String unlock(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return back(id, staffing.unlock(new PersonId(id), reason), redirect);
    }

    @PostMapping(PATH + "/dat-lai")
    String reset(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        Outcome outcome = staffing.reset(new PersonId(id), reason);
        if (outcome instanceof Outcome.DoneWithPassword done) {
            model.addAttribute("account", done.account());
            model.addAttribute("password", done.password());
            return "organisation/first-password";
        }
        return back(id, outcome, redirect);
    }

    private static String back(UUID id, Outcome outcome, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Refusals.of(outcome));
        return "redirect:" + PeopleController.PATH + "/" + id;
    }
}
