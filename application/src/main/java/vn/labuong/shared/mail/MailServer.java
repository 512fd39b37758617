package vn.labuong.shared.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The way out: one letter, one conversation with the server. */
final class MailServer {

    private static final int HEX_OF_THE_ID = 40;

    private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    private final MailAddress from;

    /** @throws IllegalArgumentException where the settings name no server or no sender */
    MailServer(MailSettings settings) {
        if (!settings.isComplete()) {
            throw new IllegalArgumentException("No mail server");
        }
        from = settings.sender().orElseThrow();
        smtp.setHost(settings.host());
        smtp.setPort(settings.port());
        // A password without a name would be offered too
        if (settings.hasLogin()) {
            smtp.setUsername(settings.user());
            smtp.setPassword(settings.password());
        }
        smtp.setDefaultEncoding(StandardCharsets.UTF_8.name());
        smtp.setJavaMailProperties(line(settings));
    }

    private static Properties line(MailSettings settings) {
        String patience = Long.toString(settings.patience().toMillis());
        boolean startTls = settings.tls() == MailSettings.Tls.STARTTLS;
        Properties line = new Properties();
        line.put("mail.smtp.auth", Boolean.toString(settings.hasLogin()));
        line.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        line.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        line.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == MailSettings.Tls.TLS));
        line.put("mail.smtp.ssl.checkserveridentity", "true");
        line.put("mail.smtp.connectiontimeout", patience);
        line.put("mail.smtp.timeout", patience);
        line.put("mail.smtp.writetimeout", patience);
        // The name that the server is greeted with would otherwise be looked up
        line.put("mail.smtp.localhost", "localhost");
        return line;
    }

    /** Why it was not taken; empty where the server answers for it now. */
    Optional<Failure> send(Letter letter) {
        try {
            smtp.send(message(letter));
            return Optional.empty();
        } catch (MailException | MessagingException fault) {
            return Optional.of(Failure.of(fault));
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = smtp.createMimeMessage();
        @Nullable String html = letter.html();
        MimeMessageHelper parts = new MimeMessageHelper(message, html != null, StandardCharsets.UTF_8.name());
        parts.setFrom(from.value());
        parts.setTo(letter.to().value());
        parts.setSubject(letter.subject());
        if (html == null) {
            parts.setText(letter.text());
        } else {
            parts.setText(letter.text(), html);
        }
        message.setHeader("Message-ID", id(letter.key()));
        // RFC 3834: no absence notes, please
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** The same for each attempt, so that a receiver can tell a repetition from a second letter. */
    private String id(Letter.Key key) {
        String name = key.kind() + "\n" + key.person() + "\n" + key.day();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(digest).substring(0, HEX_OF_THE_ID) + "@" + from.domain() + ">";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
