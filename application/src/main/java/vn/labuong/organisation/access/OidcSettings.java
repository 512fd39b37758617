package vn.labuong.organisation.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Sign-in through the organisation's own OpenID Connect provider: {@code LABUONG_OIDC_ISSUER},
 * {@code LABUONG_OIDC_CLIENT_ID}, {@code LABUONG_OIDC_CLIENT_SECRET}. Off unless all three are given.
 */
@ConfigurationProperties("labuong.oidc")
record OidcSettings(String issuer, String clientId, String clientSecret) {

    @Override
    public String toString() {
        return issuer + " as " + clientId;
    }
}
