package vn.labuong.shared.time.holiday;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.text.Texts;

/** The entered holidays: added and withdrawn, each change recorded; none is removed. */
@Repository
public class Holidays {

    private static final int LONGEST_DAYS = 31;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BASIS = 500;

    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    Holidays(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Why an entry was not taken. */
    public enum Refusal {
        NO_DAY,
        ENDS_BEFORE_IT_BEGINS,
        TOO_LONG,
        YEARLY_IS_ONE_DAY,
        WORKED_IS_A_WEEKEND,
        NO_NAME,
        TOO_MANY_LETTERS,
        NO_REASON,
        WITHDRAWN_ALREADY;

        /** The key of what people are told. */
        public String messageKey() {
            return "shared.holiday.refused."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * An entry as typed.
     *
     * @param last its last day, included; null where it is one day
     */
    public record Proposal(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            boolean yearly,
            boolean working,
            String name,
            String basis) {}

    /** All, those withdrawn too, by their first day. */
    public List<Holiday> all() {
        return database.sql("select * from shared.holiday order by first_day, id")
                .query(Holidays::holiday)
                .list();
    }

    /** Adds what is proposed; gives why not, or nothing where it was added. */
    @Transactional
    public Optional<Refusal> add(Proposal proposal) {
        LocalDate first = proposal.first();
        if (first == null) {
            return Optional.of(Refusal.NO_DAY);
        }
        LocalDate last = proposal.last() == null ? first : proposal.last();
        Optional<Refusal> objection = objection(proposal, first, last);
        if (objection.isEmpty()) {
            insert(proposal, first, last.plusDays(1));
        }
        return objection;
    }

    private static Optional<Refusal> objection(Proposal proposal, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return Optional.of(Refusal.ENDS_BEFORE_IT_BEGINS);
        }
        if (!last.isBefore(first.plusDays(LONGEST_DAYS))) {
            return Optional.of(Refusal.TOO_LONG);
        }
        if (proposal.yearly() && (proposal.working() || !last.equals(first))) {
            return Optional.of(Refusal.YEARLY_IS_ONE_DAY);
        }
        if (proposal.working() && !first.datesUntil(last.plusDays(1)).allMatch(Holidays::isWeekend)) {
            return Optional.of(Refusal.WORKED_IS_A_WEEKEND);
        }
        if (Texts.isBlank(proposal.name())) {
            return Optional.of(Refusal.NO_NAME);
        }
        return Texts.clean(proposal.name()).length() > LONGEST_NAME
                        || Texts.clean(proposal.basis()).length() > LONGEST_BASIS
                ? Optional.of(Refusal.TOO_MANY_LETTERS)
                : Optional.empty();
    }

    private void insert(Proposal proposal, LocalDate first, LocalDate until) {
        UUID id = UUID.randomUUID();
        String name = Texts.clean(proposal.name());
        String basis = Texts.clean(proposal.basis());
        database.sql("""
                        insert into shared.holiday (id, first_day, until, yearly, working, name, basis, added_by, added_at)
                        values (:id, :first, :until, :yearly, :working, :name, :basis, :who, :now)
                        """)
                .param("id", id)
                .param("first", first)
                .param("until", until)
                .param("yearly", proposal.yearly())
                .param("working", proposal.working())
                .param("name", name)
                .param("basis", basis.isEmpty() ? null : basis)
                .param("who", who())
                .param("now", now())
                .update();
        Map<String, Object> became = new LinkedHashMap<>();
        became.put("name", name);
        became.put("from", first.toString());
        became.put("until", until.toString());
        became.put("yearly", proposal.yearly());
        became.put("working-day", proposal.working());
        became.put("basis", basis);
        log.record(AuditEvent.of("shared.holiday.added", "holiday", id).to(became));
    }

    /** Lets it count no more; gives why not, or nothing where that was done. */
    @Transactional
    public Optional<Refusal> withdraw(UUID id, String reason) {
        String why = Texts.clean(reason);
        if (why.isEmpty()) {
            return Optional.of(Refusal.NO_REASON);
        }
        if (why.length() > LONGEST_BASIS) {
            return Optional.of(Refusal.TOO_MANY_LETTERS);
        }
        List<Holiday> withdrawn = database.sql("""
                        update shared.holiday set withdrawn_at = :now, withdrawn_by = :who, withdrawn_reason = :why
                         where id = :id and withdrawn_at is null
                        returning *
                        """)
                .param("now", now())
                .param("who", who())
                .param("why", why)
                .param("id", id)
                .query(Holidays::holiday)
                .list();
        if (withdrawn.isEmpty()) {
            return Optional.of(Refusal.WITHDRAWN_ALREADY);
        }
        Holiday holiday = withdrawn.get(0);
        log.record(AuditEvent.of("shared.holiday.withdrawn", "holiday", id)
                .from(Map.of("name", holiday.name(), "from", holiday.from().toString()))
                .because(why));
        return Optional.empty();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static String who() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? AuditLog.SYSTEM : who.getName();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Holiday holiday(ResultSet row, int number) throws SQLException {
        return new Holiday(
                row.getObject("id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("yearly"),
                row.getBoolean("working"),
                row.getString("name"),
                row.getString("basis"),
                row.getBoolean("unverified"),
                row.getTimestamp("withdrawn_at") != null);
    }
}
