package vn.labuong.reporting.reminder;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.shared.database.DatabaseTime;

/** Which days were looked at, and what people were told when; rows are only added. */
@Repository
class ReminderLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<LocalDate> lastDayBefore(LocalDate day) {
        return jdbc.sql("select day from reporting.reminder_run where day < :day order by day desc limit 1")
                .param("day", day)
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .optional();
    }

    /** False where the day was looked at before. */
    boolean begin(LocalDate day) {
        return jdbc.sql("""
                        insert into reporting.reminder_run (day, at) values (:day, :now) on conflict (day) do nothing
                        """)
                        .param("day", day)
                        .param("now", DatabaseTime.now(clock))
                        .update()
                == 1;
    }

    /** By user name; whoever was never written to is not among them. One statement. */
    Map<String, Digest.Past> past(LocalDate today) {
        Map<String, Integer> inSeason = new HashMap<>();
        Map<String, Set<String>> told = new HashMap<>();
        jdbc.sql("select person, day, about from reporting.reminder where day > :since")
                .param("since", today.minusYears(1))
                .query((row, number) -> written(row))
                .list()
                .forEach(written -> {
                    boolean counts = DigestPlan.isInSeason(written.day())
                            && written.day().getYear() == today.getYear();
                    inSeason.merge(written.person(), counts ? 1 : 0, Integer::sum);
                    told.computeIfAbsent(written.person(), none -> new HashSet<>())
                            .addAll(written.about());
                });
        Map<String, Digest.Past> past = new HashMap<>();
        told.forEach((person, about) -> past.put(person, new Digest.Past(inSeason.getOrDefault(person, 0), about)));
        return past;
    }

    /** What was written from that day on; for what is taken back. */
    List<Written> since(LocalDate day) {
        return jdbc.sql("select person, day, about from reporting.reminder where day >= :day order by day, person")
                .param("day", day)
                .query((row, number) -> written(row))
                .list();
    }

    record Written(String person, LocalDate day, List<String> about) {}

    void add(String person, LocalDate day, Digest digest) {
        jdbc.sql("""
                        insert into reporting.reminder (person, day, occasion, about, at)
                        values (:person, :day, :occasion, :about, :now)
                        """)
                .param("person", person)
                .param("day", day)
                .param("occasion", digest.occasion().name())
                .param(
                        "about",
                        digest.matters().stream()
                                .map(matter -> matter.owed().key())
                                .distinct()
                                .toArray(String[]::new))
                .param("now", DatabaseTime.now(clock))
                .update();
    }

    private static Written written(ResultSet row) throws SQLException {
        Array about = row.getArray("about");
        return new Written(row.getString("person"), row.getObject("day", LocalDate.class), Arrays.asList((String[])
                about.getArray()));
    }
}
