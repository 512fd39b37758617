package vn.labuong.archive.web;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.labuong.archive.item.Description;
import vn.labuong.archive.item.EdtfDate;
import vn.labuong.archive.item.Place;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.PlaceNames;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.ViCollator;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Crumb;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Option;

/** Turns what the archive holds into the reader's words. */
@Component
class ArchiveWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(VietnamTime.ZONE);
    private static final long KILO = 1024;
    private static final long[] UNITS = {1, KILO, KILO * KILO, KILO * KILO * KILO};
    private static final String[] UNIT_KEYS = {"byte", "kb", "mb", "gb"};

    private final MessageSource messages;
    private final Agencies agencies;
    private final PlaceNames places;
    private final Clock clock;
    private final ViCollator order = new ViCollator();

    ArchiveWords(MessageSource messages, Agencies agencies, PlaceNames places, Clock clock) {
        this.messages = messages;
        this.agencies = agencies;
        this.places = places;
        this.clock = clock;
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A key that data may name but no bundle need know: then the key itself. */
    String noted(String key, Locale locale, Object... arguments) {
        String found = messages.getMessage(key, arguments, key, locale);
        return found == null ? key : found;
    }

    String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** This moment, as {@link #moment} writes it. */
    String now() {
        return moment(clock.instant());
    }

    /** The way to a page below the list; names and addresses in turn. */
    List<Crumb> crumbs(Locale locale, String... namesAndAddresses) {
        return Crumb.staff(key -> text(key, locale), "archive.web.title", ArchivePaths.LIST, namesAndAddresses);
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    String size(long bytes, Locale locale) {
        int unit = UNITS.length - 1;
        while (unit > 0 && bytes < UNITS[unit]) {
            unit--;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return text("archive.web.size." + UNIT_KEYS[unit], locale, format.format((double) bytes / UNITS[unit]));
    }

    RegisterSnapshot register() {
        return agencies.snapshot();
    }

    /** The name that an agency bears today; its id where the register does not know it, empty for none. */
    String agency(@Nullable AgencyId id, Locale locale) {
        return id == null ? "" : register().name(id, Languages.code(locale), today());
    }

    /** The commune, district or province as it was called on the day. */
    String place(AgencyId id, LocalDate on, Locale locale) {
        return places.name(id, on, locale);
    }

    /** A place by the name that it bore when the item was made. */
    String place(Place place, Description said, Locale locale) {
        String name = place.name();
        AgencyId agency = place.agency();
        if (name != null) {
            return name;
        }
        return agency == null ? "" : place(agency, onDay(said), locale);
    }

    /** Places to choose from, by their names of that day in the order of the language. */
    List<Option> places(Collection<AgencyId> ids, LocalDate on, Locale locale) {
        return ids.stream()
                .distinct()
                .map(id -> new Option(id.value(), place(id, on, locale)))
                .sorted(Comparator.comparing(Option::text, order))
                .toList();
    }

    /** Agencies to choose from, by their names of that day in the order of the language. */
    List<Option> agencies(Collection<AgencyId> ids, LocalDate on, Locale locale) {
        RegisterSnapshot register = register();
        return ids.stream()
                .distinct()
                .map(id -> new Option(id.value(), register.name(id, Languages.code(locale), on)))
                .sorted(Comparator.comparing(Option::text, order))
                .toList();
    }

    /** The constants of an enumeration whose names are messages of that prefix. */
    List<Option> options(String prefix, Enum<?>[] values, Locale locale) {
        return Stream.of(values)
                .map(Enum::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .map(code -> new Option(code, text(prefix + "." + code, locale)))
                .toList();
    }

    /** The day by which names of places are chosen: the item's own first day, today where it has none. */
    LocalDate onDay(Description said) {
        EdtfDate dated = said.dated();
        LocalDate from = dated == null ? null : dated.from();
        LocalDate until = dated == null ? null : dated.until();
        return from != null ? from : until != null ? until : today();
    }

    /** A date for readers, as short as what is known of it: a day, a month, a year, or from when to when. */
    String dated(EdtfDate date, Locale locale) {
        LocalDate from = date.from();
        LocalDate until = date.until();
        if (from == null || until == null || from.equals(until)) {
            return understood(date, locale);
        }
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(until);
        boolean months = from.equals(first.atDay(1)) && until.equals(last.atEndOfMonth());
        if (months && first.getMonth() == Month.JANUARY && last.getMonth() == Month.DECEMBER) {
            return sure(date, span(Integer.toString(first.getYear()), Integer.toString(last.getYear())), locale);
        }
        return months ? sure(date, span(MONTH.format(first), MONTH.format(last)), locale) : understood(date, locale);
    }

    private static String span(String first, String last) {
        return first.equals(last) ? first : first + "–" + last;
    }

    private String sure(EdtfDate date, String days, Locale locale) {
        return date.sure() ? days : text("archive.web.date.unsure", locale, days);
    }

    /** What the product understood of a date as written. */
    String understood(EdtfDate date, Locale locale) {
        LocalDate from = date.from();
        LocalDate until = date.until();
        String days;
        if (from == null || until == null) {
            days = from == null
                    ? text("archive.web.date.until", locale, until == null ? "" : Dates.numeric(until))
                    : text("archive.web.date.from", locale, Dates.numeric(from));
        } else {
            days = from.equals(until)
                    ? Dates.numeric(from)
                    : text("archive.web.date.between", locale, Dates.numeric(from), Dates.numeric(until));
        }
        return sure(date, days, locale);
    }
}
