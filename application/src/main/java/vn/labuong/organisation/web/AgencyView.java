package vn.labuong.organisation.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.Membership;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Succession;
import vn.labuong.shared.web.Languages;

/**
 * The register's part of the agency page.
 *
 * @param former the name it bore before, if it was renamed
 * @param exists whether it exists on the day asked for
 */
record AgencyView(
        Agency agency,
        LocalDate on,
        String name,
        boolean nameUnverified,
        @Nullable String former,
        boolean exists,
        String territory,
        @Nullable Link parent,
        List<Agency.Name> names,
        List<Passing> came,
        List<Passing> went,
        List<String> groups) {

    /** An agency with the name of that day. */
    record Link(String id, String name) {}

    /** What passed on a day; {@code other} is null where nobody is known. */
    record Passing(
            LocalDate date,
            @Nullable Link other,
            FunctionCode function,
            Succession.Type type,
            Succession.Share share,
            String legalBasis,
            Certainty certainty,
            String note,
            boolean alone) {

        /** The message that names what passed: all of it, one function, or what is left beside the named ones. */
        public String functionKey() {
            String general = alone ? "all" : "general";
            return "organisation.function." + (function.isGeneral() ? general : function.value());
        }
    }

    static AgencyView of(RegisterSnapshot register, Agency agency, LocalDate on, Locale locale) {
        String lang = Languages.code(locale);
        return new AgencyView(
                agency,
                on,
                agency.name(lang, on),
                !agency.nameCertainty("vi", on).isVerified(),
                agency.formerName(lang, on).orElse(null),
                agency.existsOn(on),
                register.territory(agency.territory())
                        .map(territory -> territory.name(locale))
                        .orElse(""),
                Optional.ofNullable(agency.parent())
                        .map(parent -> link(register, parent, lang, on))
                        .orElse(null),
                names(agency),
                passings(register, agency, lang, true),
                passings(register, agency, lang, false),
                groups(register, agency, on));
    }

    private static List<Agency.Name> names(Agency agency) {
        return agency.names().stream()
                .sorted(Comparator.comparing(
                                (Agency.Name name) -> List.of("vi", "en", "km").indexOf(name.lang()))
                        .thenComparing(Agency.Name::form))
                .toList();
    }

    private static List<Passing> passings(RegisterSnapshot register, Agency agency, String lang, boolean came) {
        return register.successions().stream()
                .filter(row -> row.type() != Succession.Type.RENAMED)
                .filter(row -> agency.id().equals(came ? row.to() : row.from()))
                .map(row -> {
                    AgencyId other = came ? row.from() : row.to();
                    LocalDate named = came ? row.effective().minusDays(1) : row.effective();
                    return new Passing(
                            row.effective(),
                            other == null ? null : link(register, other, lang, named),
                            row.function(),
                            row.type(),
                            row.share(),
                            row.legalBasis(),
                            row.certainty(),
                            row.note(),
                            register.successions().stream()
                                    .filter(twin -> twin.from().equals(row.from())
                                            && twin.effective().equals(row.effective()))
                                    .allMatch(twin -> twin.function().isGeneral()));
                })
                .toList();
    }

    private static List<String> groups(RegisterSnapshot register, Agency agency, LocalDate on) {
        return register.groups().stream()
                .map(code -> register.membership(code, on))
                .filter(group -> group.members().contains(agency.id()))
                .map(Membership::code)
                .map(Object::toString)
                .toList();
    }

    static Link link(RegisterSnapshot register, AgencyId id, String lang, LocalDate on) {
        return new Link(id.value(), register.name(id, lang, on));
    }
}
