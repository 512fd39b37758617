package vn.labuong.shared.web.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.labuong.shared.web.Themes;

/**
 * Everything that a page the same for all can differ by.
 *
 * @param site scheme, host and port by which it was asked: addresses on the page may be made of them
 * @param path as it came, with its query
 * @param theme the reader's own choice, null where the system's wish holds
 * @param day of Viet Nam: what begins or ends with a day does so at midnight
 */
record PageKey(
        String site, String path, String language, @Nullable String theme, LocalDate day) {

    static PageKey of(HttpServletRequest request, String language, LocalDate today) {
        String query = request.getQueryString();
        return new PageKey(
                request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort(),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                language,
                Themes.chosen(request),
                today);
    }
}
