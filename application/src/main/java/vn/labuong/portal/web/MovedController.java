package vn.labuong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.portal.link.OwnLinks;
import vn.labuong.portal.link.OwnLinks.Standing;
import vn.labuong.portal.moved.MovedPages;
import vn.labuong.portal.moved.MovedPages.Moved;
import vn.labuong.portal.moved.OwnPath;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;

/** Which addresses lead to others, for those who keep the site. */
@Controller
@PreAuthorize(PagePaths.EDITORS)
class MovedController {

    static final String PATH = "/noi-bo/chuyen-huong";

    private final MovedPages moved;
    private final OwnLinks own;
    private final ExhibitionTexts texts;

    MovedController(MovedPages moved, OwnLinks own, ExhibitionTexts texts) {
        this.moved = moved;
        this.own = own;
        this.texts = texts;
    }

    /** A redirect in the list. */
    record Row(
            long id,
            String from,
            String to,
            boolean byHand,
            String at,
            @Nullable String retired) {}

    @GetMapping(PATH)
    String list(Locale locale, Model model) {
        return list("", "", null, locale, model);
    }

    @PostMapping(PATH)
    String add(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        String problem = problem(from, to);
        if (problem == null) {
            problem = moved.add(from, to).problemKey();
        }
        if (problem != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(from, to, texts.text(problem, locale), locale, model);
        }
        redirect.addFlashAttribute("flash", Flash.done("portal.moved.added"));
        return "redirect:" + PATH;
    }

    /** A redirect may stand only where nothing stands, and lead only where something does. */
    private @Nullable String problem(String from, String to) {
        OwnLinks.Now now = own.now();
        if (OwnPath.of(from).map(now::of).filter(Standing.THERE::equals).isPresent()) {
            return "portal.moved.problem.live";
        }
        return OwnPath.of(to).map(now::of).filter(Standing.ABSENT::equals).isPresent()
                ? "portal.moved.problem.absent"
                : null;
    }

    @PostMapping(PATH + "/{number}/thoi")
    String retire(@PathVariable long number, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash",
                moved.retire(number)
                        ? Flash.done("portal.moved.retire.done")
                        : Flash.refused("portal.moved.problem.gone"));
        return "redirect:" + PATH;
    }

    private String list(String from, String to, @Nullable String problem, Locale locale, Model model) {
        model.addAttribute("rows", moved.all().stream().map(this::row).toList());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("problem", problem);
        model.addAttribute("crumbs", Crumb.staff(key -> texts.text(key, locale), "portal.moved.title", PATH));
        return "portal/moved-list";
    }

    private Row row(Moved one) {
        Instant retired = one.retiredAt();
        return new Row(
                one.id(),
                one.from(),
                one.to(),
                one.byHand(),
                texts.moment(one.addedAt()),
                retired == null ? null : texts.moment(retired));
    }
}
