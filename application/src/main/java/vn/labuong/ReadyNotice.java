package vn.labuong;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.labuong.shared.cli.CliMessages;
import vn.labuong.shared.cli.StartupNotice;

/** Tells the terminal where the product answers, and what the modules have to add (demo accounts, set-up link). */
@Component
class ReadyNotice {

    private final List<StartupNotice> notices;

    ReadyNotice(List<StartupNotice> notices) {
        this.notices = notices;
    }

    @EventListener
    void printed(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            CliMessages messages = CliMessages.of(System.getenv());
            System.out.println(messages.text(
                    "shared.cli.ready", Integer.toString(web.getWebServer().getPort())));
            notices.forEach(notice -> notice.lines().forEach(System.out::println));
            System.out.println(messages.text("shared.cli.stop"));
        }
    }
}
