package vn.labuong.organisation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.organisation.Access;
import vn.labuong.organisation.DemoAccounts;
import vn.labuong.organisation.Person.PersonId;
import vn.labuong.organisation.access.Account;
import vn.labuong.organisation.access.SessionOpening;
import vn.labuong.organisation.access.SignIn;
import vn.labuong.organisation.access.SignIn.Attempt;
import vn.labuong.shared.web.Flash;

/** Signing in: the password, then the code where the account has a second factor. */
@Controller
class SignInController {

    private static final String PASSWORD = "/noi-bo/dang-nhap";
    private static final String CODE = "/noi-bo/dang-nhap/ma";

    private final SignIn signIn;
    private final SessionOpening sessions;
    private final Access access;
    private final DemoAccounts demo;
    private final boolean oidc;

    SignInController(
            SignIn signIn, SessionOpening sessions, Access access, DemoAccounts demo, Environment environment) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.access = access;
        this.demo = demo;
        this.oidc = environment.containsProperty("labuong.oidc.issuer")
                && environment.containsProperty("labuong.oidc.client-id")
                && environment.containsProperty("labuong.oidc.client-secret");
    }

    @GetMapping(PASSWORD)
    String form(@RequestParam(name = "oidc", required = false) @Nullable String refusedByOidc, Model model) {
        if (access.current().isPresent()) {
            return "redirect:/noi-bo";
        }
        if (refusedByOidc != null) {
            model.addAttribute("flash", Flash.refused("organisation.access.sign-in.oidc-refused"));
        }
        return page(model);
    }

    @PostMapping(PASSWORD)
    String byPassword(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Attempt attempt = signIn.byPassword(username, password);
        if (attempt instanceof Attempt.Accepted accepted) {
            return "redirect:" + sessions.afterFirstFactor(accepted.account(), request, response);
        }
        model.addAttribute("username", username);
        model.addAttribute("flash", refusal(attempt, "organisation.access.sign-in.refused", response));
        return page(model);
    }

    @GetMapping(CODE)
    String codeForm(HttpServletRequest request) {
        return sessions.halfway(request).isPresent() ? "organisation/sign-in-code" : "redirect:" + PASSWORD;
    }

    @PostMapping(CODE)
    String byCode(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<PersonId> halfway = sessions.halfway(request);
        if (halfway.isEmpty()) {
            return "redirect:" + PASSWORD;
        }
        Attempt attempt = signIn.byCode(halfway.get(), code);
        if (attempt instanceof Attempt.Accepted accepted) {
            Account account = accepted.account();
            return "redirect:" + sessions.open(account, request, response);
        }
        model.addAttribute("flash", refusal(attempt, "organisation.access.code.refused", response));
        return "organisation/sign-in-code";
    }

    private String page(Model model) {
        model.addAttribute("demoAccounts", demo.list());
        model.addAttribute("oidc", oidc);
        return "organisation/sign-in";
    }

    private static Flash refusal(Attempt attempt, String refused, HttpServletResponse response) {
        if (attempt instanceof Attempt.TooSoon soon) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", Long.toString(soon.delay().toSeconds()));
            return Flash.refused(
                    "organisation.access.sign-in.too-soon", soon.delay().toMinutes() + 1);
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        return Flash.refused(refused);
    }
}
