package vn.labuong.organisation.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyLexicon;
import vn.labuong.organisation.AgencyLexicon.Spelling;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.organisation.Territory;
import vn.labuong.organisation.register.RegisterRecords.GroupSpelling;

/** The spellings that the running register knows, the way {@link AgencyLexicon#shipped} takes them from the files. */
final class RegisterSpellings {

    private RegisterSpellings() {}

    /**
     * A lexicon of every Vietnamese name, whatever its form and time, and of the groups' spellings.
     *
     * @param province folder name of the register, such as {@code an-giang}; its own agencies win over namesakes
     */
    static AgencyLexicon lexicon(RegisterSnapshot register, List<GroupSpelling> groups, String province) {
        String own = "t." + province;
        List<Spelling> spellings = new ArrayList<>();
        // Of namesakes of different times the older comes first: it is the one that an issued plan means.
        register.agencies().stream()
                .sorted(Comparator.comparing(
                        agency -> agency.period().from(), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .forEach(agency -> add(agency, own, spellings));
        groups.forEach(group -> spellings.add(Spelling.ofGroup(group.code().value(), group.spelling())));
        return AgencyLexicon.of(spellings, home(register, own));
    }

    private static void add(Agency agency, String own, List<Spelling> spellings) {
        List<Agency.Name> official = agency.official("vi");
        String canonical =
                official.isEmpty() ? agency.id().value() : official.get(0).text();
        boolean preferred = agency.territory().isEmpty() || agency.territory().startsWith(own);
        agency.names().stream()
                .filter(name -> name.lang().equals("vi"))
                .forEach(name -> spellings.add(new Spelling(
                        agency.id().value(),
                        canonical,
                        name.text(),
                        preferred,
                        agency.period().from(),
                        agency.period().to())));
    }

    private static String home(RegisterSnapshot register, String own) {
        return register.territories().stream()
                .filter(territory -> territory.id().startsWith(own))
                .map(Territory::nameVi)
                .findFirst()
                .orElse(own);
    }
}
