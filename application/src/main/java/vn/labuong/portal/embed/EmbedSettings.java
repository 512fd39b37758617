package vn.labuong.portal.embed;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which portals may show blocks of this one within their pages.
 *
 * @param embedHosts their origins, such as {@code https://trithon.example.vn} or {@code https://*.example.vn}, joined by commas
 *     in {@code LABUONG_PORTAL_EMBED_HOSTS}; without any nobody else may
 */
@ConfigurationProperties("labuong.portal")
public record EmbedSettings(@DefaultValue List<String> embedHosts) {

    private static final Pattern ORIGIN =
            Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:\\d{1,5})?");

    public EmbedSettings {
        embedHosts = embedHosts.stream()
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        for (String host : embedHosts) {
            // It goes into a header: a blank or a semicolon would be another rule.
            if (!ORIGIN.matcher(host).matches()) {
                throw new IllegalArgumentException("labuong.portal.embed-hosts holds what is no origin: " + host);
            }
        }
    }

    /** The policy of the blocks: no script, nothing from elsewhere, and who may frame them. */
    public String policy() {
        return "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'self'"
                + embedHosts.stream().map(host -> " " + host).reduce("", String::concat);
    }
}
