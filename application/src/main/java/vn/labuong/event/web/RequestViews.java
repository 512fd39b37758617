package vn.labuong.event.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.event.delegation.Countries;
import vn.labuong.event.delegation.ReferenceCode;
import vn.labuong.event.delegation.Request;
import vn.labuong.event.delegation.Request.Asked;
import vn.labuong.organisation.AgencyId;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.time.VietnamTime;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Option;

/** Requests in their readers' words. */
@Component
class RequestViews {

    private final EventWords words;

    RequestViews(EventWords words) {
        this.words = words;
    }

    /**
     * A request.
     *
     * @param state last part of the message key of how it stands
     * @param asked null once it is erased
     */
    record Row(
            String id,
            String code,
            String kind,
            String country,
            int people,
            String days,
            List<String> places,
            boolean interpreter,
            String state,
            @Nullable Asked asked,
            @Nullable String declinedWhy,
            boolean demonstration,
            String received,
            int version) {}

    Row row(Request one, Locale locale) {
        return new Row(
                one.id().toString(),
                ReferenceCode.parts(one.code()),
                words.text("event.request.kind." + one.kind().code(), locale),
                country(one.country(), locale),
                one.people(),
                days(one.from(), one.until().minusDays(1)),
                one.places().stream()
                        .map(place -> words.agency(AgencyId.of(place), one.from(), locale))
                        .toList(),
                one.interpreter(),
                one.state().code(),
                one.asked(),
                one.declinedWhy(),
                one.demonstration(),
                Dates.numeric(VietnamTime.day(one.receivedAt())),
                one.version());
    }

    private static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? Dates.numeric(first) : Dates.numeric(first) + " \u2013 " + Dates.numeric(last);
    }

    /** All countries in the order of the language, after the organisations that belong to none. */
    List<Option> countries(Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(Countries.SEVERAL, country(Countries.SEVERAL, locale)));
        options.addAll(EventWords.inOrder(
                Countries.codes().stream()
                        .map(code -> new Option(code, country(code, locale)))
                        .toList(),
                locale));
        return options;
    }

    private String country(String code, Locale locale) {
        return code.equals(Countries.SEVERAL)
                ? words.text("event.request.several", locale)
                : Countries.name(code, Languages.code(locale));
    }
}
