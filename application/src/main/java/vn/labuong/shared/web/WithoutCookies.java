package vn.labuong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The addresses that leave nothing with whoever asks and go by nothing that was left: files for programs, and blocks within
 * the pages of other portals. Their language and theme stand in the address alone.
 */
final class WithoutCookies {

    private static final Pattern ADDRESSES = Pattern.compile(
            "/(nhung/.*|iiif/.*|feed\\.(atom|json)|bao-chi/hop-bao\\.ics|sitemap(\\.xml|/.*)|robots\\.txt|oai(/.*)?)");

    private WithoutCookies() {}

    static boolean is(HttpServletRequest request) {
        return ADDRESSES
                .matcher(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .matches();
    }
}
