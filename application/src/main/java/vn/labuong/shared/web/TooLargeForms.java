package vn.labuong.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that a form with its files is too large before anything looks for fields in it: none can be read of such a form,
 * not even the one that proves where it comes from. What arrives is read to its end and dropped, up to four times the
 * limit, since a browser shows no answer while it is still sending.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooLargeForms extends OncePerRequestFilter {

    /** Request attribute with the limit in megabytes that the error page shows. */
    static final String LARGEST = "labuong.largest";

    private static final int PIECE = 64 * 1024;

    private final DataSize largest;

    TooLargeForms(@Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.largest = largest;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request.getAttribute(LARGEST) == null ? request : new Dropped(request), response);
            return;
        }
        String type = request.getContentType();
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (!form || request.getContentLengthLong() <= largest.toBytes()) {
            chain.doFilter(request, response);
            return;
        }
        drop(request.getInputStream());
        request.setAttribute(LARGEST, largest.toMegabytes());
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private void drop(InputStream in) throws IOException {
        byte[] piece = new byte[PIECE];
        long rest = 4 * largest.toBytes();
        int count = in.read(piece);
        while (count >= 0 && rest > 0) {
            rest -= count;
            count = in.read(piece);
        }
    }

    /** The same request without the form that is gone, so that the error page is not looked for in its parts. */
    private static final class Dropped extends HttpServletRequestWrapper {

        Dropped(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
