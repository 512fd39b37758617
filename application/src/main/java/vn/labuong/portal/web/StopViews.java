package vn.labuong.portal.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.PlaceNames;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.portal.touring.Stop;
import vn.labuong.portal.web.TourView.Said;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.ViCollator;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Option;

/** Says of stops what their pages have to say, with the names that places bore on the day. */
@Component
class StopViews {

    private final ViCollator order = new ViCollator();
    private final Agencies agencies;
    private final PlaceNames names;
    private final ExhibitionTexts texts;

    StopViews(Agencies agencies, PlaceNames names, ExhibitionTexts texts) {
        this.agencies = agencies;
        this.names = names;
        this.texts = texts;
    }

    /**
     * A stop as it is read.
     *
     * @param href of the exhibition where it can be seen on the web, null where it cannot
     * @param exhibition its name, null where it has none
     * @param reason why it does not take place
     */
    record View(
            String id,
            @Nullable String href,
            @Nullable Said exhibition,
            String placeId,
            String place,
            @Nullable Said venue,
            @Nullable Said hours,
            @Nullable Said access,
            String days,
            String state,
            String badge,
            boolean on,
            boolean cancelled,
            @Nullable String reason,
            @Nullable Integer visits,
            boolean demonstration) {}

    View view(Stop stop, @Nullable String href, Locale locale) {
        String language = Languages.code(locale);
        boolean cancelled = stop.state() == Stop.State.CANCELLED;
        return new View(
                stop.id().toString(),
                href,
                Tours.said(stop.exhibition(), language),
                stop.place().value(),
                place(stop, locale),
                said(stop.venue(), language),
                said(stop.hours(), language),
                said(stop.access(), language),
                days(stop, locale),
                texts.text("portal.touring.state." + stop.state().code(), locale),
                badge(stop),
                !cancelled && stop.isOn(texts.today()),
                cancelled,
                stop.reason(),
                stop.visits(),
                stop.demonstration());
    }

    private static @Nullable Said said(Words words, String language) {
        return Tours.said(words, language);
    }

    /** The name that the place bore on its first day. */
    String place(Stop stop, Locale locale) {
        return names.name(stop.place(), stop.from(), locale);
    }

    String days(Stop stop, Locale locale) {
        String first = Dates.numeric(stop.from());
        return stop.from().equals(stop.lastDay())
                ? first
                : texts.text("portal.touring.days", locale, first, Dates.numeric(stop.lastDay()));
    }

    private static String badge(Stop stop) {
        return switch (stop.state()) {
            case PLANNED -> "planned";
            case ANNOUNCED -> "done";
            case CANCELLED -> "stopped";
        };
    }

    Comparator<Option> inOrder() {
        return Comparator.comparing(Option::text, order);
    }

    /** The communes and provinces that there are on that day, and the chosen one whatever became of it. */
    List<Option> places(String chosen, LocalDate on, Locale locale) {
        return agencies.snapshot().agencies().stream()
                .filter(agency -> agency.id().value().equals(chosen)
                        || (agency.kind() == Agency.Kind.PEOPLES_COMMITTEE && agency.existsOn(on)))
                .map(agency -> new Option(agency.id().value(), names.name(agency.id(), on, locale)))
                .sorted(inOrder())
                .toList();
    }
}
