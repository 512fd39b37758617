package vn.labuong.shared.web.sheet;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Flash;
import vn.labuong.shared.web.Listing;
import vn.labuong.shared.web.Pager;

/** Shows every component in the reader's language, light and dark side by side. */
@Controller
@ConditionalOnBooleanProperty("labuong.demo")
class ComponentSheetController {

    private final MessageSource messages;

    ComponentSheetController(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/noi-bo/mau")
    String sheet(Model model, Locale locale) {
        SampleTexts texts = new SampleTexts(messages, locale);
        SampleCharts charts = new SampleCharts(texts);
        model.addAttribute("crumbs", crumbs(texts));
        model.addAttribute("flash", Flash.done("shared.sheet.flash", 4));
        model.addAttribute("options", texts.options());
        model.addAttribute("bars", charts.tasksByState());
        model.addAttribute("leads", charts.whoLeads());
        model.addAttribute("spans", charts.years());
        model.addAttribute("trajectory", charts.trajectory(locale));
        model.addAttribute("flow", charts.reorganisation());
        model.addAttribute(
                "pager",
                Pager.of(
                        new Listing<>(239, Collections.nCopies(20, ""), 5, 20),
                        UriComponentsBuilder.fromPath("/noi-bo/mau")));
        addForm(model, texts);
        return "shared/component-sheet";
    }

    private static List<Crumb> crumbs(SampleTexts texts) {
        return List.of(
                new Crumb(texts.of("nav.programme"), "/"),
                new Crumb(texts.of("nav.staff"), "/noi-bo"),
                new Crumb(texts.of("sheet.title"), "/noi-bo/mau"));
    }

    /** A form that was sent with one mistake on each side. */
    private static void addForm(Model model, SampleTexts texts) {
        SampleForm form = new SampleForm();
        form.getLight().setTitle(texts.of("sheet.field.value"));
        form.getDark().setTitle(texts.of("sheet.field.value"));
        BindingResult result = new BeanPropertyBindingResult(form, "form");
        result.rejectValue("light.day", "shared.sheet.field.error");
        result.rejectValue("dark.day", "shared.sheet.field.error");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
    }
}
