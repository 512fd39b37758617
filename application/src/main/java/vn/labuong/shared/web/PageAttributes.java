package vn.labuong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the layout of every page needs: the language, the same address in the other languages, demo mode. */
@ControllerAdvice
class PageAttributes {

    private final boolean demo;

    PageAttributes(@Value("${labuong.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @ModelAttribute("lang")
    String language(Locale locale) {
        return Languages.code(locale);
    }

    /** Code to address, in the order Vietnamese, English, Khmer. */
    @ModelAttribute("languageLinks")
    Map<String, String> languageLinks(HttpServletRequest request) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String code : Languages.CODES) {
            String address = ServletUriComponentsBuilder.fromRequest(request)
                    .scheme(null)
                    .host(null)
                    .port(null)
                    .replaceQueryParam("lang", code)
                    .build()
                    .toUriString();
            links.put(code, address);
        }
        return links;
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }
}
