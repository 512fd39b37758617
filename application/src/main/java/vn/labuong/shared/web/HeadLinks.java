package vn.labuong.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The addresses of a page for machines: the one that stands for it, and those of its languages. A page is its path, its
 * place in a list and its language; whatever else one may choose is the same page. Vietnamese has no word in the address.
 */
public final class HeadLinks {

    private static final Map<String, String> LOCALES = Map.of("vi", "vi_VN", "en", "en_GB", "km", "km_KH");
    private static final String STAFF = "/noi-bo";

    private final HttpServletRequest request;
    private final Supplier<String> base;
    private final String lang;

    HeadLinks(HttpServletRequest request, Supplier<String> base, String lang) {
        this.request = request;
        this.base = base;
        this.lang = lang;
    }

    /** Whether search engines and other portals may know of the page: no staff page and no error. */
    public boolean isOpen() {
        String path = SameAddress.path(request);
        boolean staff = path.equals(STAFF) || path.startsWith(STAFF + "/");
        return !staff && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
    }

    public String getCanonical() {
        return in(base.get() + page(), lang);
    }

    /** Languages, and x-default for whoever speaks none of them, with their addresses. */
    public Map<String, String> getAlternates() {
        return alternates(base.get() + page());
    }

    /** The same for any page, by its address in Vietnamese. */
    public static Map<String, String> alternates(String address) {
        Map<String, String> all = new LinkedHashMap<>();
        Languages.CODES.forEach(code -> all.put(code, in(address, code)));
        all.put("x-default", address);
        return all;
    }

    /** The address in the language. */
    public static String in(String address, String lang) {
        return lang.equals("vi") ? address : address + (address.indexOf('?') < 0 ? "?" : "&") + "lang=" + lang;
    }

    public String getLocale() {
        return LOCALES.getOrDefault(lang, lang);
    }

    public List<String> getOtherLocales() {
        return Languages.CODES.stream()
                .filter(code -> !code.equals(lang))
                .map(code -> LOCALES.getOrDefault(code, code))
                .toList();
    }

    /** The address of something here, from anywhere. */
    public String absolute(String path) {
        return path.startsWith("/") ? base.get() + path : path;
    }

    private String page() {
        String number = request.getParameter("page");
        boolean further = number != null && number.matches("[1-9]\\d{0,5}");
        return SameAddress.path(request) + (further ? "?page=" + number : "");
    }
}
