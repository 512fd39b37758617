package vn.labuong.press.spokesperson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Bearer;
import vn.labuong.organisation.FunctionCode;
import vn.labuong.organisation.RegisterSnapshot;
import vn.labuong.press.Spokesperson;
import vn.labuong.press.Spokespersons;

/** The entries as they are kept, and who speaks by them. */
@Repository
public class SpokespersonTable implements Spokespersons {

    private final JdbcClient jdbc;
    private final Agencies agencies;

    SpokespersonTable(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    @Override
    public List<Spokesperson> on(LocalDate day) {
        return all().values().stream()
                .flatMap(List::stream)
                .filter(one -> one.speaksOn(day))
                .toList();
    }

    @Override
    public List<Spokesperson> speakingFor(AgencyId agency, LocalDate day) {
        Set<AgencyId> answering = answering(agency, day);
        return on(day).stream().filter(one -> answering.contains(one.agency())).toList();
    }

    /** The agencies that deal with the press on that day for what this one does or did. */
    public Set<AgencyId> answering(AgencyId agency, LocalDate day) {
        RegisterSnapshot register = agencies.snapshot();
        if (register.agency(agency).isEmpty()) {
            return Set.of();
        }
        if (register.agency(agency).map(one -> one.existsOn(day)).orElse(false)) {
            return Set.of(agency);
        }
        return register.bearers(agency, FunctionCode.PRESS, day).stream()
                .filter(bearer -> !bearer.open())
                .map(Bearer::agency)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who speaks when, by agency; an agency for which nobody ever did is not in it. One statement. */
    public Map<AgencyId, List<Spokesperson>> all() {
        RegisterSnapshot register = agencies.snapshot();
        Map<AgencyId, List<Spokesperson>> all = new TreeMap<>();
        entries().stream().collect(Collectors.groupingBy(Entry::agency)).forEach((id, entries) -> {
            List<Spokesperson> speaking = register.agency(id)
                    .map(Agency::period)
                    .map(period -> Timeline.of(entries, period))
                    .orElse(List.of());
            if (!speaking.isEmpty()) {
                all.put(id, speaking);
            }
        });
        return all;
    }

    /** Who speaks when by these entries of the agency, in order of time. */
    public static List<Spokesperson> speaking(List<Entry> entries, Agency agency) {
        return Timeline.of(entries, agency.period());
    }

    private List<Entry> entries() {
        return jdbc.sql("select * from press.spokesperson order by agency, number")
                .query((row, at) -> entry(row))
                .list();
    }

    /** The entries of the agency in the order in which they were made. One statement. */
    public List<Entry> of(AgencyId agency) {
        return jdbc.sql("select * from press.spokesperson where agency = :agency order by number")
                .param("agency", agency.value())
                .query((row, at) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                AgencyId.of(row.getString("agency")),
                row.getInt("number"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("full_name"),
                row.getString("function_vi"),
                row.getString("function_en"),
                row.getString("function_km"),
                row.getString("office_line"),
                row.getString("office_mail"),
                row.getString("source"),
                row.getBoolean("demonstration"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
