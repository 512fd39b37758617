package vn.labuong.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.portal.exhibition.Completeness.Missing;
import vn.labuong.portal.exhibition.Exhibition;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Languages;

/** Says of exhibitions what their pages have to say, in the reader's words. */
@Component
class ExhibitionTexts {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(VietnamTime.ZONE);

    private final MessageSource messages;
    private final Clock clock;

    ExhibitionTexts(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Empty where the bundles know no such key. */
    String optional(String key, Locale locale) {
        String found = messages.getMessage(key, null, "", locale);
        return found == null ? "" : found;
    }

    List<String> texts(List<String> keys, Locale locale) {
        return keys.stream().map(key -> text(key, locale)).toList();
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** This moment, as {@link #moment} writes it. */
    String now() {
        return moment(clock.instant());
    }

    /** From when to when it is open; empty as long as nobody has said so. */
    String days(Exhibition exhibition, Locale locale) {
        LocalDate from = exhibition.opensOn();
        LocalDate last = exhibition.lastDay();
        if (from == null) {
            return "";
        }
        return last == null
                ? text("portal.exhibition.days.from", locale, Dates.numeric(from))
                : text("portal.exhibition.days.between", locale, Dates.numeric(from), Dates.numeric(last));
    }

    String title(Exhibition exhibition, Locale locale) {
        return exhibition.content().title().text(Languages.code(locale));
    }

    /** Where something is missing and what it is. */
    String missing(Missing one, Locale locale) {
        String what = text("portal.exhibition.missing." + one.what(), locale);
        if (one.section() == 0) {
            return what;
        }
        return one.block() == 0
                ? text("portal.exhibition.missing.in-section", locale, one.section(), what)
                : text("portal.exhibition.missing.in-block", locale, one.section(), one.block(), what);
    }

    /** The way to a page of the builder; names and addresses in turn. */
    List<Crumb> crumbs(Locale locale, String... namesAndAddresses) {
        return Crumb.staff(
                key -> text(key, locale), "portal.exhibition.title", ExhibitionPaths.LIST, namesAndAddresses);
    }

    /** The badge of how it stands. */
    static String badge(Exhibition.Standing standing) {
        return switch (standing) {
            case DRAFT -> "unverified";
            case SCHEDULED -> "planned";
            case OPEN -> "done";
            case CLOSED -> "former";
        };
    }

    /** The day as a form field holds it. */
    static String field(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
