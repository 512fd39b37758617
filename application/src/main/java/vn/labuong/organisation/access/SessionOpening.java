package vn.labuong.organisation.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Person.PersonId;

/**
 * The way from a passed factor to a session. Each step gets a new session id and a new CSRF token, so that whatever was
 * planted before is worth nothing after.
 */
@Component
public class SessionOpening {

    static final String CODE_PAGE = "/noi-bo/dang-nhap/ma";

    private static final String HOME = "/noi-bo";
    private static final String HALFWAY = SessionOpening.class.getName() + ".halfway";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();
    private final SessionAuthenticationStrategy fresh;
    private final Clock clock;

    SessionOpening(CsrfTokenRepository tokens, Clock clock) {
        this.fresh = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
        this.clock = clock;
    }

    private record Halfway(PersonId person, Instant since) {}

    /** After the first factor: the second where there is one, else the session. Returns the page to go to. */
    public String afterFirstFactor(Account account, HttpServletRequest request, HttpServletResponse response) {
        if (!account.hasSecondFactor()) {
            return open(account, request, response);
        }
        request.getSession(true);
        fresh.onAuthentication(authentication(account), request, response);
        request.getSession(true)
                .setAttribute(HALFWAY, new Halfway(account.person().id(), clock.instant()));
        return CODE_PAGE;
    }

    /** Who passed the first factor in this session, not longer than five minutes ago. */
    public Optional<PersonId> halfway(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(HALFWAY) instanceof Halfway halfway
                        && halfway.since().plus(PATIENCE).isAfter(clock.instant())
                ? Optional.of(halfway.person())
                : Optional.empty();
    }

    /** Opens the session, or renews it after a change of credentials. Returns the page that was asked for first. */
    public String open(Account account, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = authentication(account);
        request.getSession(true);
        fresh.onAuthentication(authentication, request, response);
        request.getSession(true).removeAttribute(HALFWAY);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        contexts.saveContext(context, request, response);
        return askedFor(request, response);
    }

    private static Authentication authentication(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.person(), account.credentials()), null, List.of());
    }

    /** Path and query of what was asked for, never its host: that came from the request. */
    private String askedFor(HttpServletRequest request, HttpServletResponse response) {
        String page = HOME;
        if (asked.getRequest(request, response) instanceof DefaultSavedRequest saved) {
            String path = String.valueOf(saved.getRequestURI());
            String query = saved.getQueryString();
            page = path.startsWith(HOME) ? path + (query == null ? "" : "?" + query) : HOME;
        }
        asked.removeRequest(request, response);
        return page;
    }
}
