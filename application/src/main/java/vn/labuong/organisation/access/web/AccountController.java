package vn.labuong.organisation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.access.Account;
import vn.labuong.organisation.access.AgencyNames;
import vn.labuong.organisation.access.GrantsToday;
import vn.labuong.organisation.access.Outcome;
import vn.labuong.organisation.access.OwnAccount;
import vn.labuong.organisation.access.SecondFactor;
import vn.labuong.organisation.access.SessionOpening;
import vn.labuong.organisation.access.SignedIn;
import vn.labuong.shared.web.Flash;

/** One's own account: roles held, password, whether there is a second factor. */
@Controller
class AccountController {

    private static final String PATH = "/noi-bo/tai-khoan";

    private final OwnAccount own;
    private final SecondFactor secondFactor;
    private final GrantsToday grants;
    private final AgencyNames names;
    private final SessionOpening sessions;

    AccountController(
            OwnAccount own, SecondFactor secondFactor, GrantsToday grants, AgencyNames names, SessionOpening sessions) {
        this.own = own;
        this.secondFactor = secondFactor;
        this.grants = grants;
        this.names = names;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    String page(@AuthenticationPrincipal SignedIn who, Locale locale, Model model) {
        Account account = own.of(who.person().id());
        model.addAttribute("account", account);
        model.addAttribute(
                "recoveryCodes", secondFactor.recoveryCodesLeft(account.person().id()));
        model.addAttribute(
                "roles",
                grants.of(account.person().id()).stream()
                        .map(standing -> RoleRow.of(standing, names, grants.today(), locale))
                        .toList());
        return "organisation/account";
    }

    @GetMapping(PATH + "/mat-khau")
    String passwordForm(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("account", own.of(who.person().id()));
        return "organisation/account-password";
    }

    @PostMapping(PATH + "/mat-khau")
    String changePassword(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Outcome outcome = password.equals(again)
                ? own.changePassword(who.person().id(), present, password)
                : new Outcome.Refused("organisation.access.password.differ");
        if (outcome instanceof Outcome.Done done) {
            sessions.open(done.account(), request, response);
            redirect.addFlashAttribute("flash", Flash.done("organisation.access.password.done"));
            return "redirect:" + PATH;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("flash", Refusals.of(outcome));
        return passwordForm(who, model);
    }
}
