package vn.labuong.event.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.event.delegation.Request;
import vn.labuong.event.delegation.Request.State;
import vn.labuong.event.delegation.RequestSteps;
import vn.labuong.event.delegation.Requests;
import vn.labuong.event.delegation.Retention;
import vn.labuong.shared.text.Csv;
import vn.labuong.shared.text.Numbers;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.NotHere;
import vn.labuong.shared.web.Option;
import vn.labuong.shared.web.Told;

/** Where the press desk answers the requests. Nobody is rated here, and nothing is asked of what they report. */
@Controller
@PreAuthorize(EventPaths.PRESS_DESK)
class RequestController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<String> COLUMNS =
            List.of("received", "kind", "country", "people", "days", "places", "interpreter", "state", "demonstration");

    private final Requests requests;
    private final RequestSteps steps;
    private final Retention retention;
    private final RequestViews views;
    private final EventWords words;

    RequestController(
            Requests requests, RequestSteps steps, Retention retention, RequestViews views, EventWords words) {
        this.requests = requests;
        this.steps = steps;
        this.retention = retention;
        this.views = views;
        this.words = words;
    }

    @GetMapping(EventPaths.REQUEST_WORK)
    String list(@RequestParam(name = "tt", defaultValue = "") String state, Locale locale, Model model) {
        return listed(state, List.of(), locale, model);
    }

    private String listed(String state, List<String> problems, Locale locale, Model model) {
        model.addAttribute("crumbs", crumbs(locale));
        model.addAttribute("state", state);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "states",
                Arrays.stream(State.values())
                        .map(one -> new Option(one.code(), words.text("event.request.state." + one.code(), locale)))
                        .toList());
        model.addAttribute(
                "rows",
                requests.list(state(state)).stream()
                        .map(one -> views.row(one, locale))
                        .toList());
        model.addAttribute("retention", retention.now());
        return "event/requests";
    }

    /** What was counted: no contact, no name of an organisation, no purpose. */
    @GetMapping(EventPaths.REQUEST_WORK + ".csv")
    ResponseEntity<byte[]> csv(@RequestParam(name = "tt", defaultValue = "") String state, Locale locale) {
        StringBuilder file = new StringBuilder(Csv.line(COLUMNS.stream()
                .map(column -> words.text("event.request.column." + column, locale))
                .toList()));
        requests.list(state(state)).stream()
                .map(one -> views.row(one, locale))
                .forEach(row -> file.append(line(row, locale)));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"doan-bao-chi.csv\"")
                .body(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String line(RequestViews.Row row, Locale locale) {
        return Csv.line(List.of(
                row.received(),
                row.kind(),
                Csv.harmless(row.country()),
                String.valueOf(row.people()),
                row.days(),
                Csv.harmless(String.join("; ", row.places())),
                words.text("event.request." + (row.interpreter() ? "yes" : "no"), locale),
                words.text("event.request.state." + row.state(), locale),
                row.demonstration() ? words.text("press.demonstration", locale) : ""));
    }

    @GetMapping(EventPaths.REQUEST_ONE)
    String one(@PathVariable UUID id, Locale locale, Model model) {
        return page(here(id), List.of(), "", locale, model);
    }

    @PostMapping(EventPaths.REQUEST_ONE + "/buoc")
    String step(
            @PathVariable UUID id,
            @RequestParam(name = "state", defaultValue = "") String typed,
            @RequestParam(name = "why", defaultValue = "") String why,
            @RequestParam(name = "version", defaultValue = "0") String version,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Request request = here(id);
        State to = state(typed);
        RequestSteps.Outcome outcome = to == null
                ? new RequestSteps.Refused(List.of("event.request.problem.step"))
                : steps.take(request, Numbers.sent(version), to, why);
        if (outcome instanceof RequestSteps.Taken taken) {
            redirect.addFlashAttribute("flash", told(taken, to != null && RequestSteps.isWritten(to)));
            return "redirect:" + EventPaths.REQUEST_WORK + "/" + id;
        }
        List<String> refused = outcome instanceof RequestSteps.Refused wrong ? wrong.problems() : List.of();
        return page(request, Told.problems(refused, "event.request.problem.stale", response), why, locale, model);
    }

    private static Flash told(RequestSteps.Taken taken, boolean asksForALetter) {
        if (taken.written()) {
            return Flash.done("event.request.taken.written");
        }
        return asksForALetter ? Flash.warn("event.request.taken.unwritten") : Flash.done("event.request.taken");
    }

    @PostMapping(EventPaths.REQUEST_WORK + "/luu-giu")
    String keep(
            @RequestParam(name = "days", defaultValue = "") String days,
            @RequestParam(name = "verified", defaultValue = "") String verified,
            @RequestParam(name = "source", defaultValue = "") String source,
            @RequestParam(name = "seen", defaultValue = "0") String seen,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        List<String> problems = retention.set(Numbers.sent(seen), Numbers.sent(days), verified.equals("yes"), source);
        if (problems.isEmpty()) {
            redirect.addFlashAttribute("flash", Flash.done("event.retention.done"));
            return "redirect:" + EventPaths.REQUEST_WORK;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return listed("", problems, locale, model);
    }

    private String page(Request request, List<String> problems, String why, Locale locale, Model model) {
        RequestViews.Row row = views.row(request, locale);
        List<Crumb> crumbs = crumbs(locale);
        crumbs.add(new Crumb(row.code(), ""));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("row", row);
        model.addAttribute("problems", problems);
        model.addAttribute("why", why);
        model.addAttribute(
                "steps",
                request.asked() == null
                        ? List.of()
                        : Arrays.stream(State.values())
                                .filter(RequestSteps.after(request.state())::contains)
                                .map(State::code)
                                .toList());
        return "event/request";
    }

    private Request here(UUID id) {
        return requests.find(id).orElseThrow(() -> new NotHere("request " + id));
    }

    private static @Nullable State state(String code) {
        return Arrays.stream(State.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private List<Crumb> crumbs(Locale locale) {
        return Crumb.staff(key -> words.text(key, locale), "event.request.work", EventPaths.REQUEST_WORK);
    }
}
