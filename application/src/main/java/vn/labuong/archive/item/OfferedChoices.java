package vn.labuong.archive.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.labuong.archive.access.Viewer;
import vn.labuong.organisation.AgencyId;

/** What whoever describes an item may choose: the series that there are, and the agencies whose archivist they are. */
public record OfferedChoices(Set<String> series, Set<AgencyId> agencies) {

    public OfferedChoices {
        series = Set.copyOf(series);
        agencies = Set.copyOf(agencies);
    }

    /** Those of a viewer. One statement. */
    public static OfferedChoices of(SeriesList series, Viewer viewer) {
        Set<String> codes = new HashSet<>();
        series.all("vi").forEach(one -> codes.add(one.code()));
        return new OfferedChoices(codes, viewer.keeps());
    }

    /** Message keys of choices that were not offered: another's agency, a series that there is not. */
    public List<String> problems(Description before, Description said) {
        List<String> problems = new ArrayList<>();
        AgencyId agency = said.agency();
        if (agency != null && !agency.equals(before.agency()) && !agencies.contains(agency)) {
            problems.add("archive.edit.problem.agency");
        }
        String code = said.series();
        if (code != null && !series.contains(code)) {
            problems.add("archive.edit.problem.series");
        }
        return problems;
    }
}
