package vn.labuong.event.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.text.SortKey;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Option;

/** Turns what the module holds into the reader's words. */
@Component
class EventWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(VietnamTime.ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(VietnamTime.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withZone(VietnamTime.ZONE);

    private final MessageSource messages;
    private final Agencies agencies;
    private final Clock clock;

    EventWords(MessageSource messages, Agencies agencies, Clock clock) {
        this.messages = messages;
        this.agencies = agencies;
        this.clock = clock;
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    Instant now() {
        return clock.instant();
    }

    String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** From when to when, on one day or over several. */
    String when(Instant begins, Instant ends, Locale locale) {
        String first = TIME.format(begins) + "\u2013" + TIME.format(ends);
        return VietnamTime.day(begins).equals(VietnamTime.day(ends))
                ? text("event.briefing.at", locale, first, DAY.format(begins))
                : moment(begins) + " \u2013 " + moment(ends);
    }

    /** The name that the agency bears on the day. */
    String agency(AgencyId id, LocalDate day, Locale locale) {
        return agencies.snapshot().name(id, Languages.code(locale), day);
    }

    /** The agencies of the province on the day, to choose from. */
    List<Option> agencies(LocalDate day, Locale locale) {
        return options(day, locale, agency -> agency.level() == Agency.Level.PROVINCE);
    }

    /** The communes on the day, to choose from. */
    List<Option> communes(LocalDate day, Locale locale) {
        return options(
                day,
                locale,
                agency -> agency.level() == Agency.Level.COMMUNE && agency.kind() == Agency.Kind.PEOPLES_COMMITTEE);
    }

    private List<Option> options(LocalDate day, Locale locale, Predicate<Agency> wanted) {
        String language = Languages.code(locale);
        return inOrder(
                agencies.snapshot().agencies().stream()
                        .filter(agency -> agency.existsOn(day) && wanted.test(agency))
                        .map(agency -> new Option(agency.id().value(), agency.name(language, day)))
                        .toList(),
                locale);
    }

    static List<Option> inOrder(List<Option> options, Locale locale) {
        String language = Languages.code(locale);
        return options.stream()
                .sorted(Comparator.comparing(option -> SortKey.of(language, option.text()), Arrays::compareUnsigned))
                .toList();
    }
}
