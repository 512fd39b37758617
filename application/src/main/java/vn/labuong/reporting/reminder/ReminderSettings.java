package vn.labuong.reporting.reminder;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reminders go out: {@code LABUONG_REMINDERS_ENABLED=false} switches them off.
 *
 * @param site where people open the product, such as {@code https://baocao.example.vn}; without it letters name no link
 * @param hour of the day, in Viet Nam, before which none is written
 */
@ConfigurationProperties("labuong.reminders")
record ReminderSettings(
        @DefaultValue("true") boolean enabled,
        @Nullable String site,
        @DefaultValue("7") int hour) {}
