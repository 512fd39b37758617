package vn.labuong.reporting.consolidation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.reporting.cell.Subject;

/** Which files reports name as evidence. */
@Repository
class CitedFiles {

    private final JdbcClient jdbc;

    CitedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose evidence for what. */
    record Cited(long report, Subject subject) {}

    /** What was not withdrawn, in the order in which it was named. One statement. */
    Map<Cited, List<CitedFile>> in(Collection<Long> reports) {
        Map<Cited, List<CitedFile>> files = new HashMap<>();
        jdbc.sql("""
                        select evidence.report, subject_kind, subject, evidence_file.name, sha256, page
                        from reporting.evidence join reporting.evidence_file on evidence_file.id = evidence.file
                        where evidence.report = any (:reports) and evidence.withdrawn_at is null
                        order by evidence.id
                        """).param("reports", reports.toArray(Long[]::new)).query(row -> {
            Subject subject = new Subject(Subject.Kind.valueOf(row.getString(2)), row.getString(3));
            files.computeIfAbsent(new Cited(row.getLong(1), subject), none -> new ArrayList<>())
                    .add(new CitedFile(row.getString(4), row.getString(5), row.getString(6)));
        });
        return files;
    }
}
