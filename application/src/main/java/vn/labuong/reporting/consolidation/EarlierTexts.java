package vn.labuong.reporting.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.review.NearCopies;

/** What agencies wrote the year before, also those whose work an agency of today carries on. */
final class EarlierTexts {

    private final RegisterSnapshot register;
    private final Map<Told, String> texts = new HashMap<>();
    private final Map<AgencyId, Set<AgencyId>> lines = new HashMap<>();

    EarlierTexts(Gathered read) {
        this.register = read.register();
        for (EarlierReports.Earlier one : read.earlier()) {
            if (one.answer() instanceof Answer.Prose prose) {
                texts.put(new Told(one.agency(), one.subject(), one.kind()), prose.text());
            }
        }
    }

    private record Told(AgencyId agency, Subject subject, CellKind kind) {}

    boolean holdNearCopy(AgencyId agency, Subject subject, CellKind kind, String text) {
        return !texts.isEmpty()
                && lines.computeIfAbsent(agency, this::withPredecessors).stream()
                        .anyMatch(before -> {
                            String earlier = texts.get(new Told(before, subject, kind));
                            return earlier != null && NearCopies.isNearCopy(text, earlier);
                        });
    }

    private Set<AgencyId> withPredecessors(AgencyId agency) {
        Set<AgencyId> all = new LinkedHashSet<>(Set.of(agency));
        List<AgencyId> next = List.of(agency);
        while (!next.isEmpty()) {
            List<AgencyId> before = new ArrayList<>();
            next.forEach(
                    one -> register.predecessors(one).stream().filter(all::add).forEach(before::add));
            next = before;
        }
        return all;
    }
}
