package vn.labuong.shared.mail;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import vn.labuong.shared.jobs.OnlyHere;

/** Looks each minute for letters that are due, where there is a server to give them to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    private final MailSettings settings;
    private final DueLetters letters;
    private final OnlyHere onlyHere;
    private final Clock clock;

    MailConfiguration(MailSettings settings, DueLetters letters, OnlyHere onlyHere, Clock clock) {
        this.settings = settings;
        this.letters = letters;
        this.onlyHere = onlyHere;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${labuong.mail.every:PT15S}", fixedDelayString = "${labuong.mail.every:PT1M}")
    void deliver() {
        if (settings.isComplete()) {
            Delivery delivery = new Delivery(letters, new MailServer(settings), settings.giveUpAfter(), clock);
            onlyHere.run("mail", delivery::round);
        }
    }
}
