package vn.labuong.organisation.access;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * The doors: what the public may read, what needs a person, and that everything else is shut. Which role a page needs
 * stands at its controller; src/test/resources/routes.csv lists them all.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] PUBLIC = {
        "/",
        "/chuong-trinh/**",
        "/an-pham/**",
        "/co-quan/**",
        "/sap-xep",
        "/khong-lam-gi",
        "/quyen",
        "/quyen/**",
        "/tu-lieu/**",
        "/iiif/**",
        "/trien-lam/**",
        "/trang/**",
        "/bao-chi/**",
        "/lich/*",
        "/css/**",
        "/js/**",
        "/fonts/**",
        "/img/**",
        "/favicon.ico",
        "/favicon.svg",
        "/robots.txt",
        "/sitemap.xml",
        "/sitemap/*",
        "/cong-khai/**",
        "/feed.atom",
        "/feed.json",
        "/nhung/*",
        "/oai/**",
        "/actuator/health",
        "/api/v1/plans/**",
        "/api/v1/agencies/**",
        "/api/v1/search",
        "/api/v1/concepts.ttl",
        "/api/v1/concepts.jsonld",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/error"
    };

    /** What people without an account may send; the token of the form is asked for as everywhere. */
    private static final String PUBLIC_FORM = "/bao-chi/dang-ky";

    /** Harvesters may ask by POST as well as by GET; it changes nothing, so there is no form whose token could be asked for. */
    private static final String HARVEST = "/oai";

    private static final String STAFF = "/noi-bo/**";
    /** For programs of people who are signed in. */
    private static final String[] STAFF_API = {"/api/v1/budgets/**", "/api/v1/reports/**"};

    private static final String REPORTING_API = "/api/v1/reporting/**";

    /** Blocks for other portals: their own policy says who may frame them. */
    private static final String EMBEDDED = "/nhung/*";

    private static final String COMPONENT_SHEET = "/noi-bo/mau";
    private static final String SIGN_IN = "/noi-bo/dang-nhap";

    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; object-src 'none'; frame-ancestors 'none';"
            + " base-uri 'self'; form-action 'self'";
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** PostgreSQL keeps no NUL in a text: such a request is refused at the door, not in the middle of some page. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** Spring Boot would make a user with a password of its own where there is none of these. */
    @Bean
    UserDetailsService nobody() {
        return username -> {
            throw new UsernameNotFoundException("People sign in through SignIn only");
        };
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            CsrfTokenRepository tokens,
            Accounts accounts,
            DerivedAccess access,
            SignIn signIn,
            Clock clock,
            ObjectProvider<OidcSignIn> oidc,
            @Value("${labuong.demo:false}") boolean demo) {
        PresentAccess present = new PresentAccess(accounts, access, signIn, clock, demo);
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(HARVEST))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(present, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> rules(requests, demo))
                .exceptionHandling(SecurityConfiguration::strangers)
                .requestCache(cache -> cache.requestCache(staffPages()))
                .logout(logout -> logout.logoutUrl("/noi-bo/dang-xuat").logoutSuccessUrl("/"))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable());
        Optional.ofNullable(oidc.getIfAvailable()).ifPresent(provider -> provider.applyTo(http));
        return http.build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            boolean demo) {
        if (demo) {
            requests.requestMatchers(HttpMethod.GET, COMPONENT_SHEET).permitAll();
        }
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.GET, PUBLIC)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, PUBLIC)
                .permitAll()
                .requestMatchers(HttpMethod.POST, PUBLIC_FORM, HARVEST)
                .permitAll()
                // The component sheet holds no data and exists in demo mode only.
                .requestMatchers(REPORTING_API)
                .authenticated()
                .requestMatchers(SIGN_IN + "/**", "/noi-bo/cai-dat-lan-dau", "/noi-bo/mau")
                .permitAll()
                .requestMatchers(STAFF)
                .authenticated()
                .requestMatchers(STAFF_API)
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    /** A stranger is led to the sign-in page from staff pages; elsewhere what is not public is not there. */
    private static void strangers(ExceptionHandlingConfigurer<HttpSecurity> handling) {
        handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                        PathPatternRequestMatcher.withDefaults().matcher(STAFF))
                .defaultAuthenticationEntryPointFor(
                        (request, response, refusal) -> response.sendError(404), request -> true);
    }

    private static HttpSessionRequestCache staffPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, STAFF));
        return cache;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .frameOptions(frames -> frames.disable())
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(EMBEDDED)),
                        new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY)))
                .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false));
    }
}
