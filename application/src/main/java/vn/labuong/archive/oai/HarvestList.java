package vn.labuong.archive.oai;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.labuong.archive.oai.HarvestRows.Position;
import vn.labuong.archive.oai.HarvestRows.Window;
import vn.labuong.archive.oai.OaiRequest.Reading.Asked;

/**
 * Which records are to be listed in which format, from where on.
 *
 * @param start as it was asked for; {@code after}, {@code given} and {@code total} of it say how far it got
 */
record HarvestList(RecordFormat format, Window window, ResumptionToken start) {

    /** Nobody harvests before or after these. */
    private static final Instant FIRST = Instant.EPOCH;

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** What became of reading it. */
    sealed interface Reading {

        record Asked(HarvestList list) implements Reading {}

        record Refused(OaiError error) implements Reading {}
    }

    boolean isBegun() {
        return start.given() > 0;
    }

    /** The token for what comes behind that row. */
    ResumptionToken resumed(HarvestRow last, long given, long total) {
        return new ResumptionToken(
                start.verb(),
                start.prefix(),
                start.set(),
                start.from(),
                start.until(),
                new Position(last.stamp(), last.id()),
                given,
                total);
    }

    static Reading read(Asked asked, RecordFormats formats, HarvestSets sets) {
        Optional<String> written = asked.argument(OaiVerb.TOKEN);
        if (written.isPresent()) {
            Optional<Reading> resumed = written.flatMap(ResumptionToken::read)
                    .filter(token -> token.verb() == asked.verb())
                    .map(token -> list(token, formats, sets));
            return resumed.filter(Reading.Asked.class::isInstance)
                    .orElse(new Reading.Refused(OaiError.BAD_RESUMPTION_TOKEN));
        }
        return list(
                new ResumptionToken(
                        asked.verb(),
                        asked.argument("metadataPrefix").orElse(""),
                        asked.argument("set").orElse(""),
                        asked.argument("from").orElse(""),
                        asked.argument("until").orElse(""),
                        Position.BEFORE_ALL,
                        0,
                        0),
                formats,
                sets);
    }

    private static Reading list(ResumptionToken start, RecordFormats formats, HarvestSets sets) {
        Optional<OaiDate> from = OaiDate.parse(start.from());
        Optional<OaiDate> until = OaiDate.parse(start.until());
        boolean badDates = from.isEmpty() != start.from().isEmpty()
                || until.isEmpty() != start.until().isEmpty()
                || (from.isPresent() && until.isPresent() && !fit(from.get(), until.get()));
        boolean badSet = !start.set().isEmpty() && !HarvestSets.isWellFormed(start.set());
        if (badDates || badSet) {
            return new Reading.Refused(OaiError.BAD_ARGUMENT);
        }
        Optional<RecordFormat> format = formats.of(start.prefix());
        if (format.isEmpty()) {
            return new Reading.Refused(OaiError.CANNOT_DISSEMINATE_FORMAT);
        }
        Optional<List<String>> tags = start.set().isEmpty() ? Optional.empty() : sets.tags(start.set());
        if (tags.isEmpty() && !start.set().isEmpty()) {
            return new Reading.Refused(OaiError.NO_RECORDS_MATCH);
        }
        Window window = new Window(
                from.map(OaiDate::first).orElse(FIRST), until.map(OaiDate::end).orElse(END), tags.orElse(null));
        return new Reading.Asked(new HarvestList(format.get(), window, start));
    }

    /** One granularity, and no backwards. */
    private static boolean fit(OaiDate from, OaiDate until) {
        return from.toTheSecond() == until.toTheSecond() && !from.first().isAfter(until.first());
    }
}
