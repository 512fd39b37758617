package vn.labuong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs: the language, theme, the same address chosen otherwise, demo mode. */
@ControllerAdvice
class PageAttributes {

    private final boolean demo;
    private final DataSize largest;
    private final SiteAddress site;

    PageAttributes(
            @Value("${labuong.demo:false}") boolean demo,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largest,
            SiteAddress site) {
        this.demo = demo;
        this.largest = largest;
        this.site = site;
    }

    @ModelAttribute("lang")
    String language(Locale locale) {
        return Languages.code(locale);
    }

    /** The addresses of the page for machines. */
    @ModelAttribute("headLinks")
    HeadLinks headLinks(HttpServletRequest request, Locale locale) {
        return new HeadLinks(request, site::base, Languages.code(locale));
    }

    /** Code to address, in the order Vietnamese, English, Khmer. */
    @ModelAttribute("languageLinks")
    Map<String, String> languageLinks(HttpServletRequest request) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String code : Languages.CODES) {
            links.put(code, SameAddress.with(request, "lang", code));
        }
        return links;
    }

    /** The reader's own choice, light or dark; null where the system's wish holds. */
    @ModelAttribute("theme")
    @Nullable String theme(HttpServletRequest request) {
        return Themes.chosen(request);
    }

    /** Choice to address, in the order light, dark, as the system. */
    @ModelAttribute("themeLinks")
    Map<String, String> themeLinks(HttpServletRequest request) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String choice : Themes.CHOICES) {
            links.put(choice, SameAddress.with(request, "theme", choice));
        }
        return links;
    }

    /** Number of a fault, which also stands in the log; null when nothing failed. */
    @ModelAttribute("reference")
    @Nullable Object reference(HttpServletRequest request) {
        return request.getAttribute(Faults.REFERENCE);
    }

    /** The limit in megabytes that a form went beyond; null on every other page. */
    @ModelAttribute("beyond")
    @Nullable Object beyond(HttpServletRequest request) {
        return request.getAttribute(TooLargeForms.LARGEST);
    }

    /** How many bytes any form with its files may have; pages say it before anything is sent. */
    @ModelAttribute("largestForm")
    long largestForm() {
        return largest.toBytes();
    }

    @ModelAttribute("largestFormMegabytes")
    long largestFormMegabytes() {
        return largest.toMegabytes();
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return SameAddress.path(request);
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }
}
