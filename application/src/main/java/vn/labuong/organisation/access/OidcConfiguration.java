package vn.labuong.organisation.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** There only where the three settings are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"labuong.oidc.issuer", "labuong.oidc.client-id", "labuong.oidc.client-secret"})
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {

    @Bean
    OidcSignIn oidcSignIn(OidcSettings settings, Accounts accounts, SignIn signIn, SessionOpening sessions) {
        return new OidcSignIn(settings, accounts, signIn, sessions);
    }
}
