package vn.labuong.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The address that the reader asked for, with one parameter set otherwise; on an error page too. */
final class SameAddress {

    private SameAddress() {}

    /** Path and query from the root of the site; choices of language and theme already made are not repeated. */
    static String with(HttpServletRequest request, String parameter, String value) {
        return builder(request).replaceQueryParam(parameter, value).build().toUriString();
    }

    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static UriComponentsBuilder builder(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replacePath(path(request))
                .replaceQueryParam("lang", none())
                .replaceQueryParam("theme", none());
    }

    private static Object[] none() {
        return new Object[0];
    }
}
