package vn.labuong.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import vn.labuong.portal.moved.MovedPages;
import vn.labuong.portal.moved.OwnPath;

/**
 * Where a public address answers that nothing is there, or nothing any more, and something has moved from it: the way to where
 * it is now. It stands before the doors, for an address that once was public may be shut today; what exists costs it nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class MovedFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final MovedPages moved;

    MovedFilter(MovedPages moved) {
        this.moved = moved;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Answer(request, response));
    }

    private final class Answer extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Answer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            if (!leads(status)) {
                super.sendError(status);
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (!leads(status)) {
                super.sendError(status, message);
            }
        }

        private boolean leads(int status) {
            if ((status != SC_NOT_FOUND && status != SC_GONE) || isCommitted()) {
                return false;
            }
            Optional<String> target = path(request).flatMap(moved::target);
            target.ifPresent(path -> {
                resetBuffer();
                setStatus(SC_MOVED_PERMANENTLY);
                setHeader(HttpHeaders.LOCATION, address(path, request.getQueryString()));
            });
            return target.isPresent();
        }
    }

    private static Optional<String> path(HttpServletRequest request) {
        try {
            return OwnPath.of(UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static String address(String path, @Nullable String query) {
        String encoded = UriUtils.encodePath(path, StandardCharsets.UTF_8);
        return query == null ? encoded : encoded + "?" + query;
    }
}
