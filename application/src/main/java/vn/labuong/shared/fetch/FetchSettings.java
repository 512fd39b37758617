package vn.labuong.shared.fetch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of what is fetched from other sites.
 *
 * @param timeLimit for one address with all its redirects, names and bytes included
 * @param byteLimit of a body; what is longer is cut, and the answer says so
 * @param contact address or mailbox that the product names itself by to other sites; empty for none
 * @param loopback for tests only: lets addresses of this machine and any port be asked
 */
@ConfigurationProperties("labuong.fetch")
public record FetchSettings(
        @DefaultValue("15s") Duration timeLimit,
        @DefaultValue("2097152") int byteLimit,
        @DefaultValue("") String contact,
        @DefaultValue("false") boolean loopback) {

    public FetchSettings {
        // It goes into a header.
        if (!contact.matches("[\\x20-\\x7E]{0,200}")) {
            throw new IllegalArgumentException("labuong.fetch.contact holds what no header may: " + contact);
        }
    }

    String userAgent() {
        return "LaBuong/1" + (contact.isEmpty() ? "" : " (+" + contact + ")");
    }
}
