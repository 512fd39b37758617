package vn.labuong.reporting.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evidence that a report cites, to be read. */
@Repository
public class Citations {

    private final JdbcClient jdbc;

    Citations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One file as it is cited for a task, an indicator or the plan as a whole.
     *
     * @param page where in the file, as typed
     * @param sha256 its hash, by which two people know that they read the same
     */
    public record Citation(
            long id,
            long file,
            String name,
            @Nullable String page,
            @Nullable String note,
            String sha256) {}

    /** Those that hold, by subject as it is written in addresses. One statement. */
    public Map<String, List<Citation>> of(long report) {
        Map<String, List<Citation>> bySubject = new LinkedHashMap<>();
        jdbc.sql("""
                        select case subject_kind when 'PLAN' then 'plan' else lower(subject_kind) || ':' || subject end
                            as about, evidence.id, file, name, page, note, sha256
                        from reporting.evidence join reporting.evidence_file on evidence_file.id = file
                        where report = :report and withdrawn_at is null order by evidence.id
                        """).param("report", report).query(row -> {
            bySubject
                    .computeIfAbsent(row.getString("about"), none -> new ArrayList<>())
                    .add(new Citation(
                            row.getLong("id"),
                            row.getLong("file"),
                            row.getString("name"),
                            row.getString("page"),
                            row.getString("note"),
                            row.getString("sha256")));
        });
        return bySubject;
    }
}
