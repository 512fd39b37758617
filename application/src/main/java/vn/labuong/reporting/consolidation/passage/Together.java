package vn.labuong.reporting.consolidation.passage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.consolidation.ConsolidatedReport;

/**
 * Which agencies speak for themselves, and which are drawn together because there are a hundred of their kind.
 *
 * @param single in the order given
 * @param levels those of a local level, where there are more than a few, in the order given
 */
public record Together<T>(List<T> single, Map<Agency.Level, List<T>> levels) {

    /** So many communes or districts still speak one by one. */
    private static final int FEW = 3;

    public static <T> Together<T> of(ConsolidatedReport report, List<T> all, Function<T, AgencyId> agency) {
        return of(report, all, agency, one -> false);
    }

    /** The key of the level's name among the words of the document. */
    public static String word(Agency.Level level) {
        return "level." + level.name().toLowerCase(Locale.ROOT);
    }

    /** @param alone what stands for itself whoever says it */
    static <T> Together<T> of(
            ConsolidatedReport report, List<T> all, Function<T, AgencyId> agency, Predicate<T> alone) {
        Map<Agency.Level, List<T>> levels = new EnumMap<>(Agency.Level.class);
        for (T one : all) {
            if (!alone.test(one)) {
                report.localLevel(agency.apply(one))
                        .ifPresent(level -> levels.computeIfAbsent(level, none -> new ArrayList<>())
                                .add(one));
            }
        }
        levels.values().removeIf(some -> some.size() <= FEW);
        List<T> single = all.stream()
                .filter(one -> alone.test(one)
                        || report.localLevel(agency.apply(one))
                                .filter(levels::containsKey)
                                .isEmpty())
                .toList();
        return new Together<>(single, levels);
    }
}
