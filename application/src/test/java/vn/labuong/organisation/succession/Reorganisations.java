package vn.labuong.organisation.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.Period;
import vn.labuong.organisation.Succession;

/** Small registers for tests: written by hand, or made at random with mergers, splits, moves and chains. */
final class Reorganisations {

    final Map<AgencyId, Agency> agencies = new LinkedHashMap<>();
    final List<Succession> rows = new ArrayList<>();

    Reorganisations agency(String id, @Nullable String from, @Nullable String to) {
        Period period = new Period(date(from), date(to));
        agencies.put(
                AgencyId.of(id),
                new Agency(
                        AgencyId.of(id),
                        Agency.Kind.DEPARTMENT,
                        Agency.Level.PROVINCE,
                        "t.x",
                        null,
                        period,
                        "",
                        "",
                        Certainty.VERIFIED,
                        "",
                        List.of(new Agency.Name("vi", Agency.Form.OFFICIAL, id, Period.ALWAYS, Certainty.VERIFIED))));
        return this;
    }

    Reorganisations passes(String from, @Nullable String to, String function, String day, Succession.Share share) {
        rows.add(new Succession(
                "r" + rows.size(),
                to == null ? Succession.Type.ABOLISHED : Succession.Type.SPLIT,
                AgencyId.of(from),
                to == null ? null : AgencyId.of(to),
                FunctionCode.of(function),
                share,
                LocalDate.parse(day),
                "",
                Certainty.VERIFIED,
                ""));
        return this;
    }

    Reorganisations passes(String from, @Nullable String to, String function, String day) {
        return passes(from, to, function, day, Succession.Share.WHOLE);
    }

    SuccessionGraph graph() {
        return new SuccessionGraph(agencies, rows);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** Layer after layer, a year apart: some agencies of the living end and pass on, some only move a function. */
    static Reorganisations random(long seed, List<FunctionCode> functions) {
        Random random = new Random(seed);
        Reorganisations made = new Reorganisations();
        List<String> living = new ArrayList<>();
        Map<String, String> born = new LinkedHashMap<>();
        Map<String, String> ended = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            living.add("a0." + i);
        }
        List<String> all = new ArrayList<>(living);
        for (int year = 1; year <= 5; year++) {
            String day = (2020 + year) + "-03-01";
            List<String> fresh = List.of("a" + year + ".x", "a" + year + ".y");
            List<String> ending = made.change(living, fresh, functions, day, random);
            ending.forEach(agency -> ended.put(agency, day));
            living.removeAll(ending);
            living.addAll(fresh);
            fresh.forEach(agency -> born.put(agency, day));
            all.addAll(fresh);
            for (String agency : ending) {
                made.end(agency, living, functions, day, random);
            }
        }
        all.forEach(agency -> made.agency(agency, born.get(agency), ended.get(agency)));
        return made;
    }

    private List<String> change(
            List<String> living, List<String> fresh, List<FunctionCode> functions, String day, Random random) {
        List<String> ending = new ArrayList<>();
        for (String agency : living) {
            int fate = random.nextInt(4);
            if (fate == 0) {
                ending.add(agency);
            } else if (fate == 1) {
                passes(
                        agency,
                        fresh.get(random.nextInt(2)),
                        functions.get(random.nextInt(functions.size())).value(),
                        day,
                        random.nextBoolean() ? Succession.Share.WHOLE : Succession.Share.PART);
            }
        }
        return ending;
    }

    private void end(String agency, List<String> heirs, List<FunctionCode> functions, String day, Random random) {
        int way = random.nextInt(4);
        if (way == 0) {
            passes(agency, null, "", day);
        } else if (way == 1) {
            for (FunctionCode function : functions.subList(0, 1 + random.nextInt(functions.size()))) {
                passes(agency, heirs.get(random.nextInt(heirs.size())), function.value(), day);
            }
        } else {
            for (int i = 0; i < way; i++) {
                passes(
                        agency,
                        heirs.get((i * 3 + agency.hashCode() % 2 + 2) % heirs.size()),
                        "",
                        day,
                        way == 2 ? Succession.Share.WHOLE : Succession.Share.PART);
            }
        }
    }
}
