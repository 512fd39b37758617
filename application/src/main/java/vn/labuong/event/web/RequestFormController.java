package vn.labuong.event.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.event.delegation.FormPace;
import vn.labuong.event.delegation.ReferenceCode;
import vn.labuong.event.delegation.Request;
import vn.labuong.event.delegation.RequestDraft;
import vn.labuong.event.delegation.Requests;
import vn.labuong.event.delegation.Retention;
import vn.labuong.organisation.Agencies;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.NotHere;

/** The form for delegations and reporters from abroad, and the page where they see how their request stands. */
@Controller
class RequestFormController {

    private final Requests requests;
    private final Retention retention;
    private final FormPace pace;
    private final Agencies agencies;
    private final RequestViews views;
    private final EventWords words;

    RequestFormController(
            Requests requests,
            Retention retention,
            FormPace pace,
            Agencies agencies,
            RequestViews views,
            EventWords words) {
        this.requests = requests;
        this.retention = retention;
        this.pace = pace;
        this.agencies = agencies;
        this.views = views;
        this.words = words;
    }

    /** The form; a code that was typed leads to its page. */
    @GetMapping(EventPaths.REQUEST)
    String form(@RequestParam(name = "ma", required = false) @Nullable String typed, Locale locale, Model model) {
        Optional<Request> found = typed == null ? Optional.empty() : byCode(typed);
        if (found.isPresent()) {
            return "redirect:" + EventPaths.REQUEST + "/" + found.get().code();
        }
        model.addAttribute("codeUnknown", typed != null && !typed.isBlank());
        return page(RequestForm.empty(Languages.code(locale)), List.of(), locale, model);
    }

    @PostMapping(EventPaths.REQUEST)
    String send(
            @ModelAttribute("sent") RequestForm sent,
            HttpServletRequest asked,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        RequestDraft draft = sent.draft();
        List<String> problems = new ArrayList<>(draft.problems(agencies.snapshot(), words.today()));
        if (sent.isOfAProgram()) {
            problems.add("event.request.problem.program");
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(sent, problems, locale, model);
        }
        if (!pace.allows(asked.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(FormPace.SPAN.toSeconds()));
            return page(sent, List.of("event.request.problem.pace"), locale, model);
        }
        redirect.addFlashAttribute("flash", Flash.done("event.request.sent"));
        return "redirect:" + EventPaths.REQUEST + "/" + requests.receive(draft);
    }

    /** Whoever has the code sees how it stands; nothing that says who asked is here. */
    @GetMapping(EventPaths.REQUEST + "/{code}")
    String state(@PathVariable String code, HttpServletResponse response, Locale locale, Model model) {
        // Without the code: exceptions are printed
        Request request = byCode(code).orElseThrow(() -> new NotHere("request"));
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute(
                "crumbs", crumbs(locale, new Crumb(words.text("event.request.state", locale), EventPaths.REQUEST)));
        model.addAttribute("row", views.row(request, locale));
        model.addAttribute("erased", request.asked() == null);
        return "event/request-state";
    }

    private Optional<Request> byCode(String typed) {
        return ReferenceCode.read(typed).flatMap(requests::byCode);
    }

    private String page(RequestForm sent, List<String> problems, Locale locale, Model model) {
        model.addAttribute("crumbs", crumbs(locale));
        model.addAttribute("sent", sent);
        model.addAttribute("problems", problems);
        model.addAttribute("retention", retention.now());
        model.addAttribute("countries", views.countries(locale));
        model.addAttribute("communes", words.communes(words.today(), locale));
        model.addAttribute("mostPeople", RequestDraft.MOST_PEOPLE);
        model.addAttribute("mostPlaces", RequestDraft.MOST_PLACES);
        return "event/request-form";
    }

    private List<Crumb> crumbs(Locale locale, Crumb... below) {
        List<Crumb> crumbs = new ArrayList<>(List.of(
                new Crumb(words.text("press.room.title", locale), EventPaths.PRESS),
                new Crumb(words.text("event.request.title", locale), EventPaths.REQUEST)));
        crumbs.addAll(List.of(below));
        return crumbs;
    }
}
