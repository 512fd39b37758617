package vn.labuong.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agency with all its names, former and present; it is never deleted, it only ends.
 *
 * @param territory id of the {@link Territory}; empty for central agencies
 * @param names as the register holds them, of all times and languages
 */
public record Agency(
        AgencyId id,
        Kind kind,
        Level level,
        String territory,
        @Nullable AgencyId parent,
        Period period,
        String gsoCode,
        String legalBasis,
        Certainty certainty,
        String note,
        List<Name> names) {

    public enum Kind {
        DEPARTMENT,
        PARTY_BODY,
        SOCIO_POLITICAL,
        MASS_ORGANISATION,
        PRESS,
        POLICE,
        MILITARY,
        COURT,
        PROCURACY,
        PROFESSIONAL,
        PEOPLES_COMMITTEE,
        MINISTRY,
        RESEARCH,
        STEERING_COMMITTEE,
        UNIT
    }

    public enum Level {
        CENTRAL,
        PROVINCE,
        DISTRICT,
        COMMUNE
    }

    public enum Form {
        OFFICIAL,
        SHORT,
        ALIAS,
        ABBREVIATION,
        MISSPELLING
    }

    /** One name of an agency in one language, for a time. */
    public record Name(String lang, Form form, String text, Period period, Certainty certainty) {}

    public Agency {
        names = List.copyOf(names);
    }

    public boolean existsOn(LocalDate date) {
        return period.covers(date);
    }

    /**
     * The official name valid on the date; before the first name the first, after the last the last. A language that
     * the register lacks falls back to Vietnamese.
     */
    public String name(String lang, LocalDate date) {
        return officialOn(lang, date)
                .or(() -> officialOn("vi", date))
                .map(Name::text)
                .orElse(id.value());
    }

    /** The certainty of the name that {@link #name} prints. */
    public Certainty nameCertainty(String lang, LocalDate date) {
        return officialOn(lang, date)
                .or(() -> officialOn("vi", date))
                .map(Name::certainty)
                .orElse(Certainty.UNVERIFIED);
    }

    /** The official name that the agency itself bore before the one of that date, for "formerly". */
    public Optional<String> formerName(String lang, LocalDate date) {
        Optional<Name> current = officialOn(lang, date);
        return official(lang).stream()
                .filter(name ->
                        name.period().hasEnded(date) && !Optional.of(name).equals(current))
                .reduce((earlier, later) -> later)
                .map(Name::text);
    }

    /** All official names in that language, oldest first. */
    public List<Name> official(String lang) {
        return names.stream()
                .filter(name -> name.form() == Form.OFFICIAL && name.lang().equals(lang))
                .sorted(Comparator.comparing(
                        name -> name.period().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private Optional<Name> officialOn(String lang, LocalDate date) {
        List<Name> all = official(lang);
        return all.stream()
                .filter(name -> name.period().covers(date))
                .findFirst()
                .or(() -> all.stream()
                        .filter(name -> name.period().hasBegun(date))
                        .reduce((earlier, later) -> later))
                .or(() -> all.stream().findFirst());
    }
}
