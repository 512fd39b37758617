package vn.labuong.shared.time.holiday.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.labuong.shared.time.holiday.Holiday;
import vn.labuong.shared.time.holiday.Holidays;
import vn.labuong.shared.time.holiday.Holidays.Refusal;
import vn.labuong.shared.web.Flash;

/** The setting of holidays and of weekend days worked: administrators enter, auditors read. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
class HolidayController {

    private static final String PATH = "/noi-bo/ngay-nghi";

    private final Holidays holidays;

    HolidayController(Holidays holidays) {
        this.holidays = holidays;
    }

    @GetMapping(PATH)
    String page(Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new HolidayForm("", "", HolidayForm.ONCE, "", ""));
        }
        List<Holiday> all = holidays.all();
        model.addAttribute(
                "standing",
                all.stream().filter(Predicate.not(Holiday::withdrawn)).toList());
        model.addAttribute("withdrawn", all.stream().filter(Holiday::withdrawn).toList());
        model.addAttribute("kinds", List.of(HolidayForm.ONCE, HolidayForm.YEARLY, HolidayForm.WORKED));
        return "shared/holidays";
    }

    @PostMapping(PATH)
    @PreAuthorize("hasRole('ADMIN')")
    String add(
            @ModelAttribute("form") HolidayForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Optional<Refusal> refusal = form.hasBrokenDay() ? Optional.of(Refusal.NO_DAY) : holidays.add(form.proposal());
        if (refusal.isEmpty()) {
            redirect.addFlashAttribute("flash", Flash.done("shared.holiday.added.done"));
            return "redirect:" + PATH;
        }
        return refused(refusal.get(), response, model);
    }

    @PostMapping(PATH + "/{id}/bo")
    @PreAuthorize("hasRole('ADMIN')")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Optional<Refusal> refusal = holidays.withdraw(id, reason);
        if (refusal.isEmpty()) {
            redirect.addFlashAttribute("flash", Flash.done("shared.holiday.withdrawn.done"));
            return "redirect:" + PATH;
        }
        return refused(refusal.get(), response, model);
    }

    private String refused(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("flash", Flash.refused(refusal.messageKey()));
        return page(model);
    }
}
