package vn.labuong.organisation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.labuong.organisation.access.FirstAdministrator;
import vn.labuong.organisation.access.Outcome;
import vn.labuong.organisation.access.SessionOpening;
import vn.labuong.shared.web.NotHere;

/** The page that makes the first administrator; it is there only while the code from the console is good. */
@Controller
class FirstAdministratorController {

    private static final String PATH = "/noi-bo/cai-dat-lan-dau";
    private static final String VIEW = "organisation/set-up";

    private final FirstAdministrator first;
    private final SessionOpening sessions;

    FirstAdministratorController(FirstAdministrator first, SessionOpening sessions) {
        this.first = first;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    String form() {
        open();
        return VIEW;
    }

    @PostMapping(PATH)
    String create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String fullName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        open();
        Outcome outcome = password.equals(again)
                ? first.create(code, username, fullName, password)
                : new Outcome.Refused("organisation.access.password.differ");
        if (outcome instanceof Outcome.Done done) {
            return "redirect:" + sessions.open(done.account(), request, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("flash", Refusals.of(outcome));
        model.addAttribute("username", username);
        model.addAttribute("fullName", fullName);
        return VIEW;
    }

    private void open() {
        if (!first.isOpen()) {
            throw new NotHere(PATH);
        }
    }
}
