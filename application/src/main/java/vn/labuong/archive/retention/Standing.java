package vn.labuong.archive.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.ItemId;

/**
 * How it stands with the keeping of an item.
 *
 * @param lastYear last year of keeping; null for ever, or where it is not known
 * @param unknown it has no series or no year in which the work ended, and nothing was decided
 * @param transferYear last year in which it is to go to the historical archive; null where it has gone or need not
 * @param listed it stands in a proposal for disposal
 * @param funded whether public money made it; null where nobody has said
 * @param peopleOpen nobody has looked for people in it, or they were seen and never recorded
 * @param moving a file of it is still on its way
 */
public record Standing(
        ItemId item,
        String code,
        int version,
        @Nullable Integer completedYear,
        @Nullable String series,
        @Nullable Integer lastYear,
        boolean forEver,
        boolean unknown,
        @Nullable Integer transferYear,
        @Nullable LocalDate transferredOn,
        @Nullable String receiver,
        boolean held,
        boolean listed,
        @Nullable Boolean funded,
        boolean peopleOpen,
        boolean moving) {

    static final String SELECT = """
            select i.id, i.code, i.version, i.completed_year, i.series, i.budget_funded, r.*,
                   i.people = 'unknown' or (i.people = 'identifiable' and not exists
                     (select 1 from archive_people.person p where p.item = i.id and not p.gone)) as people_open,
                   exists (select 1 from archive.file f where f.item = i.id and f.state = 'arriving') as moving
              from archive.item i join archive.item_retention r on r.item = i.id
            """;

    static Standing of(ResultSet row) throws SQLException {
        return new Standing(
                new ItemId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getInt("version"),
                row.getObject("completed_year", Integer.class),
                row.getString("series"),
                row.getObject("last_year", Integer.class),
                row.getBoolean("for_ever"),
                row.getBoolean("unknown"),
                row.getObject("transfer_year", Integer.class),
                row.getObject("transferred_on", LocalDate.class),
                row.getString("receiver"),
                row.getBoolean("held"),
                row.getBoolean("listed"),
                row.getObject("budget_funded", Boolean.class),
                row.getBoolean("people_open"),
                row.getBoolean("moving"));
    }

    /** Whether its period is over on that local day: it ends with the last day of its last year. */
    public boolean isOver(LocalDate today) {
        return lastYear != null && lastYear < today.getYear();
    }

    /** Message keys of what protects it from disposal on that day; none where nothing does. */
    public List<String> protections(LocalDate today) {
        List<String> reasons = new ArrayList<>();
        add(reasons, held, "held");
        add(reasons, unknown, "unknown");
        add(reasons, forEver, "for-ever");
        add(reasons, !unknown && !forEver && !isOver(today), "not-over");
        add(reasons, transferYear != null, "not-transferred");
        add(reasons, Boolean.TRUE.equals(funded), "funded");
        add(reasons, funded == null, "funded-unknown");
        add(reasons, peopleOpen, "people-open");
        add(reasons, moving, "moving");
        return reasons;
    }

    /** What stands in the way of its disposal: its protections, and a version that whoever decides has not seen. */
    List<String> objections(LocalDate today, @Nullable Integer seen) {
        List<String> reasons = new ArrayList<>(protections(today));
        if (!Integer.valueOf(version).equals(seen)) {
            reasons.add("archive.retention.changed");
        }
        return reasons;
    }

    private static void add(List<String> reasons, boolean holds, String reason) {
        if (holds) {
            reasons.add("archive.retention.protected." + reason);
        }
    }
}
