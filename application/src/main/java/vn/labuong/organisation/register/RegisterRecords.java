package vn.labuong.organisation.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Certainty;
import vn.labuong.organisation.GroupCode;
import vn.labuong.organisation.Period;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.Territory;

/** The register as rows, the way files and tables hold it. */
public record RegisterRecords(
        List<Territory> territories,
        List<Agency> agencies,
        List<NameRow> names,
        List<Succession> successions,
        List<GroupClause> clauses,
        List<GroupSpelling> spellings) {

    /** A name and the agency that bears it. */
    public record NameRow(AgencyId agency, Agency.Name name) {}

    /**
     * A dated rule: the agencies of that kind, level and territory, or one agency by name. A clause that states none of
     * them selects nobody and only carries its note.
     *
     * @param within empty for any territory
     */
    public record GroupClause(
            GroupCode code,
            Period period,
            Agency.@Nullable Kind kind,
            Agency.@Nullable Level level,
            String within,
            @Nullable AgencyId member,
            Certainty certainty,
            String note) {

        boolean selects(Agency agency) {
            if (member != null) {
                return member.equals(agency.id());
            }
            return kind != null
                    && kind == agency.kind()
                    && (level == null || level == agency.level())
                    && (within.isEmpty() || within.equals(agency.territory()));
        }
    }

    /** How a plan writes the name of a group. */
    public record GroupSpelling(GroupCode code, String spelling) {}
}
