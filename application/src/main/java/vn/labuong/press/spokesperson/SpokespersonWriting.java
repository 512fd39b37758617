package vn.labuong.press.spokesperson;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agency;
import vn.labuong.press.Spokesperson;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.text.Texts;

/** Adds entries to the directory; what was entered before stays as it was. */
@Component
public class SpokespersonWriting {

    private static final int LONGEST_SOURCE = 300;

    private final JdbcClient jdbc;
    private final SpokespersonTable table;
    private final AuditLog audit;
    private final Clock clock;

    SpokespersonWriting(JdbcClient jdbc, SpokespersonTable table, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Names somebody from a day on, in the place of whoever spoke until then.
     *
     * @param seen how many entries of the agency the person saw
     */
    @Transactional
    public Saving name(Agency agency, int seen, SpokespersonDraft draft) {
        List<String> problems = draft.problems(agency);
        if (!problems.isEmpty()) {
            return new Saving.Refused(problems);
        }
        if (!draft.confirmed() && !draft.doubts().isEmpty()) {
            return new Saving.Unsure(draft.doubts());
        }
        if (!insert(agency, seen, draft, false)) {
            return new Saving.Stale();
        }
        audit.record(AuditEvent.of("press.spokesperson.named", "spokesperson", agency.id())
                .to(draft.words()));
        return new Saving.Saved();
    }

    /** Says that from that day on nobody is named. */
    @Transactional
    public Saving end(Agency agency, int seen, @Nullable LocalDate day, String typed) {
        String source = Texts.clean(typed);
        if (day == null || !speaksBefore(agency, day)) {
            return new Saving.Refused(List.of("press.problem.until"));
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            return new Saving.Refused(List.of("press.problem.source"));
        }
        SpokespersonDraft nobody = new SpokespersonDraft("", "", "", "", "", "", source, day, false);
        if (!insert(agency, seen, nobody, false)) {
            return new Saving.Stale();
        }
        audit.record(AuditEvent.of("press.spokesperson.ended", "spokesperson", agency.id())
                .to(Map.of("until", day.toString(), "source", source)));
        return new Saving.Saved();
    }

    /** Ends what holds the day before: an end on the first day of an entry would be a correction and not an end. */
    private boolean speaksBefore(Agency agency, LocalDate day) {
        List<Spokesperson> speaking = Timeline.of(table.of(agency.id()), agency.period());
        return speaking.stream().anyMatch(one -> one.speaksOn(day.minusDays(1)));
    }

    /** False where the agency has other entries than were seen; of two at once the second is refused by the table. */
    boolean insert(Agency agency, int seen, SpokespersonDraft draft, boolean demonstration) {
        if (table.of(agency.id()).size() != seen) {
            return false;
        }
        return jdbc.sql("""
                        insert into press.spokesperson (id, agency, number, valid_from, full_name, function_vi, function_en,
                          function_km, office_line, office_mail, confirmed, source, demonstration, recorded_at, recorded_by)
                        values (:id, :agency, :number, :from, :name, :function, :functionEn, :functionKm, :line, :mail,
                          :confirmed, :source, :demonstration, :now, :who)
                        on conflict (agency, number) do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("agency", agency.id().value())
                        .param("number", seen + 1)
                        .param("from", draft.from())
                        .param("name", orNull(draft.name()))
                        .param("function", orNull(draft.function()))
                        .param("functionEn", orNull(draft.functionEn()))
                        .param("functionKm", orNull(draft.functionKm()))
                        .param("line", orNull(draft.line()))
                        .param("mail", orNull(draft.mail()))
                        .param("confirmed", draft.confirmed())
                        .param("source", draft.source())
                        .param("demonstration", demonstration)
                        .param("now", DatabaseTime.now(clock))
                        .param("who", AuditLog.actor())
                        .update()
                == 1;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
