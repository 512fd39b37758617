package vn.labuong.reporting.reminder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import vn.labuong.shared.jobs.OnlyHere;

/** Looks every quarter of an hour whether the day's letters are written, and whether those that wait are still true. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderSettings.class)
class ReminderTimes {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderTimes.class);

    private final ReminderSettings settings;
    private final Reminders reminders;
    private final OnlyHere onlyHere;

    ReminderTimes(ReminderSettings settings, Reminders reminders, OnlyHere onlyHere) {
        this.settings = settings;
        this.reminders = reminders;
        this.onlyHere = onlyHere;
    }

    @Scheduled(
            initialDelayString = "${labuong.reminders.every:PT1M}",
            fixedDelayString = "${labuong.reminders.every:PT15M}")
    void look() {
        if (settings.enabled()) {
            onlyHere.run("reminders", () -> {
                int written = reminders.write();
                int takenBack = reminders.takeBack();
                if (written + takenBack > 0) {
                    LOG.info("Reminders: {} written, {} taken back", written, takenBack);
                }
            });
        }
    }
}
