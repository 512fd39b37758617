package vn.labuong.organisation.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Takes the provider's word for who somebody is in place of the password: a verified e-mail address of a person who
 * has an account here already. It makes nobody, and a second factor set up here is still asked for.
 */
class OidcSignIn {

    static final String START = "/noi-bo/dang-nhap/oidc/di";
    static final String RETURN = "/noi-bo/dang-nhap/oidc/ve";
    static final String REGISTRATION = "co-quan";

    private static final String REFUSED = "/noi-bo/dang-nhap?oidc=khong";

    private final OidcSettings settings;
    private final Accounts accounts;
    private final SignIn signIn;
    private final SessionOpening sessions;

    OidcSignIn(OidcSettings settings, Accounts accounts, SignIn signIn, SessionOpening sessions) {
        this.settings = settings;
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    void applyTo(HttpSecurity http) {
        http.oauth2Login(login -> login.clientRegistrationRepository(provider())
                .loginPage("/noi-bo/dang-nhap")
                .authorizationEndpoint(start -> start.baseUri(START))
                .redirectionEndpoint(back -> back.baseUri(RETURN))
                .withObjectPostProcessor(withoutSession())
                .successHandler(this::arrived)
                .failureHandler((request, response, refusal) -> response.sendRedirect(REFUSED)));
    }

    /**
     * The provider's own token must not become a session: only an account of ours may. The setting of that name on the
     * configurer is overwritten by the one for all filters, so it is made where the filter is finished.
     */
    private static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> withoutSession() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                filter.setSecurityContextRepository(new NullSecurityContextRepository());
                return filter;
            }
        };
    }

    /** The provider's addresses are read at the first use: the product starts also while the provider is down. */
    private ClientRegistrationRepository provider() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "email")
                .redirectUri("{baseUrl}" + RETURN)
                .build();
    }

    private void arrived(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Optional<Account> account =
                authentication.getPrincipal() instanceof OidcUser user ? accountOf(user) : Optional.empty();
        response.sendRedirect(account.map(known -> sessions.afterFirstFactor(known, request, response))
                .orElse(REFUSED));
    }

    private Optional<Account> accountOf(OidcUser user) {
        String email = user.getEmail();
        return email != null && Boolean.TRUE.equals(user.getEmailVerified())
                ? accounts.findByEmail(email).filter(signIn::isOpen)
                : Optional.empty();
    }
}
