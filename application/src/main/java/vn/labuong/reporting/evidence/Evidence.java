package vn.labuong.reporting.evidence;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.AgencyId;
import vn.labuong.reporting.cell.Subject;
import vn.labuong.reporting.unit.UnitReport;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;
import vn.labuong.shared.database.DatabaseTime;

/** Which files reports cite. Whether a report still takes evidence is asked of its row, under lock, with each change. */
@Repository
public class Evidence {

    /** Older files are cited again by sending them again: they are not kept twice. */
    private static final int NEWEST = 20;

    private static final String CITATIONS = """
            select evidence.id, subject_kind, subject, page, note, evidence.who, evidence.at, withdrawn_by, withdrawn_at,
              file, sha256, name, media_type, size, public
            from reporting.evidence join reporting.evidence_file on evidence_file.id = file
            """;

    private final JdbcClient jdbc;
    private final EvidenceFiles files;
    private final AuditLog audit;
    private final Clock clock;

    Evidence(JdbcClient jdbc, EvidenceFiles files, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody cites.
     *
     * @param mayBePublic the newest word about a file holds
     */
    public record Cited(
            Subject subject,
            @Nullable String page,
            @Nullable String note,
            boolean mayBePublic,
            String who) {}

    /** With what was withdrawn, in the order in which it was named. One statement. */
    public List<Citation> of(long report) {
        return jdbc.sql(CITATIONS + " where report = :report order by evidence.id")
                .param("report", report)
                .query((row, number) -> citation(row))
                .list();
    }

    public Optional<Citation> find(long report, long id) {
        return jdbc.sql(CITATIONS + " where report = :report and evidence.id = :id")
                .param("report", report)
                .param("id", id)
                .query((row, number) -> citation(row))
                .optional();
    }

    /** The agency's newest files, to be cited again. One statement. */
    public List<KeptFile> newestOf(AgencyId agency) {
        return jdbc.sql("select id as file, * from reporting.evidence_file where agency = :agency order by id desc"
                        + " limit :newest")
                .param("agency", agency.value())
                .param("newest", NEWEST)
                .query((row, number) -> file(row))
                .list();
    }

    /** Keeps the file, where it is not kept yet, and cites it. */
    @Transactional
    public Citing cite(UnitReport report, Cited cited, InputStream in, String givenName) {
        if (!takes(report)) {
            return Citing.LOCKED;
        }
        EvidenceFiles.Received received = files.receive(in);
        if (received.size() == 0) {
            return Citing.EMPTY;
        }
        if (received.size() > files.largest()) {
            return Citing.TOO_LARGE;
        }
        String name = FileNames.clean(givenName);
        long file = jdbc.sql("""
                        insert into reporting.evidence_file (sha256, name, media_type, size, agency, public, who, at, demo)
                        values (:sha256, :name, :type, :size, :agency, :public, :who, :now, :demo)
                        on conflict (agency, sha256) do update set public = excluded.public returning id
                        """)
                .param("sha256", received.sha256())
                .param("name", name)
                .param("type", FileNames.mediaType(name))
                .param("size", received.size())
                .param("agency", report.agency().value())
                .param("public", cited.mayBePublic())
                .param("who", cited.who())
                .param("now", DatabaseTime.now(clock))
                .param("demo", report.demo())
                .query(Long.class)
                .single();
        add(report, cited, file);
        return Citing.DONE;
    }

    /** Cites a file that the report's agency sent before. */
    @Transactional
    public Citing citeAgain(UnitReport report, Cited cited, long file) {
        if (!takes(report)) {
            return Citing.LOCKED;
        }
        int known = jdbc.sql("update reporting.evidence_file set public = :public where id = :id and agency = :agency")
                .param("public", cited.mayBePublic())
                .param("id", file)
                .param("agency", report.agency().value())
                .update();
        if (known == 0) {
            return Citing.UNKNOWN;
        }
        add(report, cited, file);
        return Citing.DONE;
    }

    /** The citation holds no longer; it and its file stay. */
    @Transactional
    public Citing withdraw(UnitReport report, Citation citation, String who) {
        if (!takes(report)) {
            return Citing.LOCKED;
        }
        int withdrawn = jdbc.sql("""
                        update reporting.evidence set withdrawn_by = :who, withdrawn_at = :now
                        where id = :id and report = :report and withdrawn_at is null
                        """)
                .param("who", who)
                .param("now", DatabaseTime.now(clock))
                .param("id", citation.id())
                .param("report", report.id())
                .update();
        if (withdrawn == 0) {
            return Citing.UNKNOWN;
        }
        audit.record(event("reporting.evidence.withdrawn", report)
                .from(Map.of(
                        "cells",
                        citation.subject().toString(),
                        "file",
                        citation.file().name())));
        return Citing.DONE;
    }

    private void add(UnitReport report, Cited cited, long file) {
        String name = jdbc.sql("""
                        with added as (
                          insert into reporting.evidence (report, subject_kind, subject, file, page, note, who, at, demo)
                          values (:report, :kind, :subject, :file, :page, :note, :who, :now, :demo) returning file)
                        select name from added join reporting.evidence_file on evidence_file.id = added.file
                        """)
                .param("report", report.id())
                .param("kind", cited.subject().kind().name())
                .param("subject", cited.subject().code())
                .param("file", file)
                .param("page", cited.page())
                .param("note", cited.note())
                .param("who", cited.who())
                .param("now", DatabaseTime.now(clock))
                .param("demo", report.demo())
                .query(String.class)
                .single();
        audit.record(event("reporting.evidence.cited", report)
                .to(Map.of("cells", cited.subject().toString(), "file", name, "public", cited.mayBePublic())));
    }

    private static AuditEvent event(String action, UnitReport report) {
        return AuditEvent.of(action, "report", report.period() + "/" + report.agency());
    }

    /** Holds the report where it is until the change is done. */
    private boolean takes(UnitReport report) {
        return jdbc.sql("""
                        select 1 from reporting.unit_report join reporting.period on period.id = unit_report.period
                        where unit_report.id = :id and not period.closed and state in ('DRAFT', 'RETURNED', 'REOPENED')
                        for share
                        """)
                .param("id", report.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static Citation citation(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Citation(
                row.getLong("id"),
                new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject")),
                file(row),
                row.getString("page"),
                row.getString("note"),
                row.getString("who"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("withdrawn_by"),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static KeptFile file(ResultSet row) throws SQLException {
        return new KeptFile(
                row.getLong("file"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getBoolean("public"));
    }
}
