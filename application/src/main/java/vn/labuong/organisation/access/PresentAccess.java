package vn.labuong.organisation.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.labuong.organisation.Role;
import vn.labuong.shared.time.VietnamTime;

/**
 * Reads at each request of a signed-in person what they may do today, so that a lock, a revoked role or a changed
 * password counts at once, not at the next sign-in. Whoever still has to change a temporary password or to set up the
 * second factor that their role needs holds no role until then, and is led there.
 */
class PresentAccess extends OncePerRequestFilter {

    static final String PASSWORD_PAGE = "/noi-bo/tai-khoan/mat-khau";
    static final String SECOND_FACTOR_PAGE = "/noi-bo/tai-khoan/ma-hai-lop";

    private final Accounts accounts;
    private final DerivedAccess access;
    private final SignIn signIn;
    private final Clock clock;
    private final boolean demo;

    PresentAccess(Accounts accounts, DerivedAccess access, SignIn signIn, Clock clock, boolean demo) {
        this.accounts = accounts;
        this.access = access;
        this.signIn = signIn;
        this.clock = clock;
        this.demo = demo;
    }

    /** Styles, scripts, fonts and pictures are the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().matches("/(css|js|fonts|img)/.*");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
            Optional<Account> account = accounts.find(who.person().id())
                    .filter(signIn::isOpen)
                    .filter(found -> found.credentials() == who.credentials());
            if (account.isEmpty()) {
                signOut(request);
            } else if (leadAway(account.get(), who, request, response)) {
                return;
            }
        } else if (authentication instanceof OAuth2AuthenticationToken) {
            // A provider's word alone is no account of ours, however it came into the session.
            signOut(request);
        }
        chain.doFilter(request, response);
    }

    private boolean leadAway(Account account, SignedIn who, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Set<Role> roles = access.roles(account.person(), VietnamTime.today(clock));
        String duty = duty(account, roles);
        present(who, duty == null ? roles : Set.of());
        String path = request.getRequestURI();
        boolean elsewhere = path.startsWith("/noi-bo") && !path.equals("/noi-bo/dang-xuat") && !path.equals(duty);
        if (duty != null && elsewhere) {
            response.sendRedirect(duty);
            return true;
        }
        return false;
    }

    private @Nullable String duty(Account account, Set<Role> roles) {
        if (account.passwordTemporary()) {
            return PASSWORD_PAGE;
        }
        boolean needed = !demo && roles.stream().anyMatch(Role::needsSecondFactor);
        return needed && !account.hasSecondFactor() ? SECOND_FACTOR_PAGE : null;
    }

    /** For this request only; the session keeps who it is and nothing of what they may do. */
    private static void present(SignedIn who, Set<Role> roles) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                who,
                null,
                roles.stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList()));
        SecurityContextHolder.setContext(context);
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
