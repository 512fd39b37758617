package vn.labuong.shared.mail;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes letters: {@code LABUONG_MAIL_HOST} and so on. Without a host and a usable sender nothing is sent,
 * and letters wait.
 *
 * @param tls how the line is kept secret
 * @param giveUpAfter how long a letter is tried
 * @param patience how long one answer of the server is waited for
 */
@ConfigurationProperties("labuong.mail")
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("STARTTLS") Tls tls,
        @DefaultValue("3d") Duration giveUpAfter,
        @DefaultValue("20s") Duration patience) {

    /** What happens before anything is said on the line. */
    public enum Tls {
        /** Asked for after the greeting, and insisted on. */
        STARTTLS,
        /** From the first byte (mostly port 465). */
        TLS,
        /** In clear: for a server on the same machine only. */
        NONE
    }

    public boolean isComplete() {
        return host != null && !host.isBlank() && sender().isPresent();
    }

    boolean hasLogin() {
        return user != null && !user.isBlank();
    }

    Optional<MailAddress> sender() {
        return from == null ? Optional.empty() : MailAddress.parse(from);
    }

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return host + ":" + port + " " + tls;
    }
}
