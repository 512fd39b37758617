package vn.labuong.portal.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.AgencyId;
import vn.labuong.portal.exhibition.Words;
import vn.labuong.portal.touring.Stop;
import vn.labuong.portal.touring.StopDraft;
import vn.labuong.shared.text.Dates;

/** A stop as it was typed, so that a refused one can be shown again. */
record StopForm(String place, Words venue, Words hours, Words access, String from, String last, int version) {

    static StopForm empty() {
        return new StopForm("", Words.NONE, Words.NONE, Words.NONE, "", "", 0);
    }

    static StopForm of(Stop stop) {
        return new StopForm(
                stop.place().value(),
                stop.venue(),
                stop.hours(),
                stop.access(),
                stop.from().toString(),
                stop.lastDay().toString(),
                stop.version());
    }

    static StopForm read(Map<String, String> sent) {
        return new StopForm(
                sent.getOrDefault("place", "").strip(),
                WordsFields.read(sent, "venue"),
                WordsFields.read(sent, "hours"),
                WordsFields.read(sent, "access"),
                sent.getOrDefault("from", "").strip(),
                sent.getOrDefault("last", "").strip(),
                WordsFields.version(sent));
    }

    StopDraft draft() {
        AgencyId where = AgencyId.isWellFormed(place) ? AgencyId.of(place) : null;
        return new StopDraft(where, venue, hours, access, day(from), day(last));
    }

    private static @Nullable LocalDate day(String typed) {
        return Dates.typed(typed).orElse(null);
    }
}
