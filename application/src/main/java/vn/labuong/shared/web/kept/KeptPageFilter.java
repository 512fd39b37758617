package vn.labuong.shared.web.kept;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.pattern.PathPattern;
import vn.labuong.shared.web.Languages;

/**
 * Gives readers without a session the pages marked {@link SameForAll} as they were worked out for the one before them.
 * Many who ask for one page at once wait for the first of them. It stands behind the doors: what they shut is not given.
 */
@Component
@Order(0)
class KeptPageFilter extends OncePerRequestFilter {

    private static final int LONGEST_QUERY = 512;
    private static final int SECONDS_TO_WAIT = 10;
    private static final Pattern PACKED =
            Pattern.compile("(?i)(?:^|.*[,\\s])gzip(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)).*");

    private final KeptPages kept;
    private final ObjectProvider<LocaleResolver> locales;
    private final Supplier<List<PathPattern>> marked;

    KeptPageFilter(
            KeptPages kept,
            ObjectProvider<LocaleResolver> locales,
            ObjectProvider<RequestMappingHandlerMapping> requestMappingHandlerMapping) {
        this.kept = kept;
        this.locales = locales;
        this.marked = SingletonSupplier.of(() -> marked(requestMappingHandlerMapping.getObject()));
    }

    private static List<PathPattern> marked(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().hasMethodAnnotation(SameForAll.class))
                .flatMap(handler -> handler.getKey().getPathPatternsCondition() == null
                        ? List.<PathPattern>of().stream()
                        : handler.getKey().getPathPatternsCondition().getPatterns().stream())
                .toList();
    }

    /** A choice of language or theme in the address leaves a cookie, and is asked for once. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String query = request.getQueryString();
        return !request.getMethod().equals("GET")
                || !kept.keepsAny()
                || request.getSession(false) != null
                || request.getUserPrincipal() != null
                || (query != null
                        && (query.length() > LONGEST_QUERY
                                || request.getParameter("lang") != null
                                || request.getParameter("theme") != null))
                || !isMarked(request);
    }

    private boolean isMarked(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        return marked.get().stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String language = Languages.code(locales.getObject().resolveLocale(request));
        PageKey key = PageKey.of(request, language, kept.today());
        KeptPage page = kept.find(key);
        if (page == null || kept.isAgeing(page)) {
            CompletableFuture<@Nullable KeptPage> own = new CompletableFuture<>();
            CompletableFuture<@Nullable KeptPage> other = kept.begin(key, own);
            if (other == null) {
                workOut(key, own, request, response, chain);
                return;
            }
            // While one reader waits for it to be worked out anew, the others need not.
            page = page == null ? awaited(other) : page;
        }
        if (page == null) {
            chain.doFilter(request, response);
        } else {
            page.send(response, isPacked(request));
        }
    }

    private void workOut(
            PageKey key,
            CompletableFuture<@Nullable KeptPage> own,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        long changes = kept.changes();
        Instant at = kept.now();
        KeptPage page = null;
        ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, copy);
            page = request.getSession(false) != null || request.isAsyncStarted()
                    ? null
                    : KeptPage.of(copy, copy.getContentAsByteArray(), changes, at);
        } finally {
            kept.done(key, own, page);
        }
        if (page == null) {
            copy.copyBodyToResponse();
        } else {
            page.send(response, isPacked(request));
        }
    }

    /** What another reader's request makes, where that holds when it is there; null where it must be worked out after all. */
    private @Nullable KeptPage awaited(CompletableFuture<@Nullable KeptPage> other) {
        try {
            KeptPage page = other.get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
            return page != null && kept.holds(page) ? page : null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException without) {
            return null;
        }
    }

    private static boolean isPacked(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && PACKED.matcher(accepted).matches();
    }
}
