package vn.labuong.press.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.press.Spokesperson;
import vn.labuong.press.spokesperson.SpokespersonTable;
import vn.labuong.shared.text.Dates;
import vn.labuong.shared.text.SearchKey;
import vn.labuong.shared.text.SortKey;
import vn.labuong.shared.web.Languages;
import vn.labuong.shared.web.Option;

/** The directory as it stood on a day. Each list costs one statement. */
@Component
class Directory {

    private final SpokespersonTable table;
    private final Agencies agencies;

    Directory(SpokespersonTable table, Agencies agencies) {
        this.table = table;
        this.agencies = agencies;
    }

    /**
     * An agency and who speaks for it.
     *
     * @param speaking null where nobody is named
     */
    record Row(
            String id,
            String agency,
            @Nullable String former,
            boolean agencyUnverified,
            @Nullable Speaking speaking) {}

    /**
     * Who speaks.
     *
     * @param dial the number without what is only for the eye
     * @param until the last day, null while it is not known
     */
    record Speaking(
            String name,
            String function,
            String functionLang,
            @Nullable String line,
            @Nullable String dial,
            @Nullable String mail,
            String from,
            @Nullable String until,
            String source,
            boolean demonstration) {}

    /**
     * Those who speak on the day.
     *
     * @param agency only whoever answers for this agency, null for all
     */
    List<Row> speaking(LocalDate day, @Nullable AgencyId agency, Locale locale) {
        RegisterSnapshot register = agencies.snapshot();
        List<Spokesperson> found = agency == null ? table.on(day) : table.speakingFor(agency, day);
        List<Row> rows = new ArrayList<>();
        for (Spokesperson one : found) {
            register.agency(one.agency()).ifPresent(known -> rows.add(row(known, one, day, locale)));
        }
        return inOrder(rows, locale);
    }

    /** Every agency of the province and its communes on the day, with or without somebody who speaks. */
    List<Row> all(LocalDate day, String words, Locale locale) {
        Map<AgencyId, List<Spokesperson>> known = table.all();
        String sought = SearchKey.of(words);
        List<Row> rows = agencies.snapshot().agencies().stream()
                .filter(agency -> agency.existsOn(day) && agency.level() != Agency.Level.CENTRAL)
                .map(agency -> row(agency, on(known.getOrDefault(agency.id(), List.of()), day), day, locale))
                .filter(row -> sought.isEmpty() || SearchKey.of(row.agency()).contains(sought))
                .toList();
        return inOrder(rows, locale);
    }

    /** The agencies for which somebody ever spoke, to choose from: those that are no more say until when they were. */
    List<Option> choices(LocalDate day, Locale locale) {
        RegisterSnapshot register = agencies.snapshot();
        Set<AgencyId> known = table.all().keySet();
        return known.stream()
                .flatMap(id -> register.agency(id).stream())
                .map(agency -> new Option(agency.id().value(), label(agency, day, locale)))
                .sorted(Comparator.comparing(
                        option -> SortKey.of(Languages.code(locale), option.text()), Arrays::compareUnsigned))
                .toList();
    }

    private static String label(Agency agency, LocalDate day, Locale locale) {
        String name = agency.name(Languages.code(locale), day);
        LocalDate last = agency.period().lastDay();
        return last == null ? name : name + " (\u2192 " + Dates.numeric(last) + ")";
    }

    static Row row(Agency agency, @Nullable Spokesperson one, LocalDate day, Locale locale) {
        String language = Languages.code(locale);
        return new Row(
                agency.id().value(),
                agency.name(language, day),
                agency.formerName(language, day).orElse(null),
                !agency.certainty().and(agency.nameCertainty(language, day)).isVerified(),
                one == null ? null : speaking(one, locale));
    }

    static Speaking speaking(Spokesperson one, Locale locale) {
        String line = one.officeLine();
        LocalDate until = one.until();
        return new Speaking(
                one.name(),
                one.functionIn(locale),
                one.languageIn(locale),
                line,
                line == null ? null : line.replaceAll("[^0-9+]", ""),
                one.officeMail(),
                Dates.numeric(one.from()),
                until == null ? null : Dates.numeric(until.minusDays(1)),
                one.source(),
                one.demonstration());
    }

    private static @Nullable Spokesperson on(List<Spokesperson> of, LocalDate day) {
        return of.stream().filter(one -> one.speaksOn(day)).findFirst().orElse(null);
    }

    private static List<Row> inOrder(List<Row> rows, Locale locale) {
        return rows.stream()
                .sorted(Comparator.comparing(
                        row -> SortKey.of(Languages.code(locale), row.agency()), Arrays::compareUnsigned))
                .toList();
    }
}
