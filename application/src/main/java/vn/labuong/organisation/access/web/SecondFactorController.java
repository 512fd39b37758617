package vn.labuong.organisation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.organisation.access.Account;
import vn.labuong.organisation.access.Outcome;
import vn.labuong.organisation.access.OwnAccount;
import vn.labuong.organisation.access.SecondFactor;
import vn.labuong.organisation.access.SessionOpening;
import vn.labuong.organisation.access.SignedIn;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.QrPicture;

/** Setting the second factor up and turning it off. */
@Controller
class SecondFactorController {

    private static final String PATH = "/noi-bo/tai-khoan/ma-hai-lop";
    /** Kept in the session until a code has shown that the phone holds it too. */
    private static final String PROPOSED = SecondFactorController.class.getName() + ".proposed";

    private final OwnAccount own;
    private final SecondFactor secondFactor;
    private final SessionOpening sessions;
    private final MessageSource messages;

    SecondFactorController(OwnAccount own, SecondFactor secondFactor, SessionOpening sessions, MessageSource messages) {
        this.own = own;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String form(@AuthenticationPrincipal SignedIn who, HttpSession session, Model model) {
        Account account = own.of(who.person().id());
        if (account.hasSecondFactor()) {
            return "redirect:/noi-bo/tai-khoan";
        }
        byte[] secret = proposed(session);
        String issuer = messages.getMessage("shared.name", null, Languages.VIETNAMESE);
        String address = secondFactor.address(secret, issuer, account.person());
        model.addAttribute("picture", QrPicture.of(address));
        model.addAttribute("typed", secondFactor.typed(secret));
        return "organisation/account-second-factor";
    }

    @PostMapping(PATH)
    String enrol(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        HttpSession session = request.getSession();
        Account account = own.of(who.person().id());
        Optional<List<String>> codes = secondFactor.enrol(account, proposed(session), code);
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("flash", Flash.refused("organisation.access.code.refused"));
            return form(who, session, model);
        }
        session.removeAttribute(PROPOSED);
        sessions.open(own.of(who.person().id()), request, response);
        model.addAttribute("codes", codes.get());
        return "organisation/recovery-codes";
    }

    @PostMapping(PATH + "/bo")
    String drop(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String present,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String reason = messages.getMessage("organisation.access.second-factor.own-wish", null, locale);
        Outcome outcome = own.dropSecondFactor(who.person().id(), present, reason);
        if (outcome instanceof Outcome.Done done) {
            sessions.open(done.account(), request, response);
            redirect.addFlashAttribute("flash", Flash.done("organisation.access.second-factor.dropped"));
        } else {
            redirect.addFlashAttribute("flash", Refusals.of(outcome));
        }
        return "redirect:/noi-bo/tai-khoan";
    }

    private byte[] proposed(HttpSession session) {
        if (session.getAttribute(PROPOSED) instanceof byte[] secret) {
            return secret;
        }
        byte[] secret = secondFactor.proposeSecret();
        session.setAttribute(PROPOSED, secret);
        return secret;
    }
}
