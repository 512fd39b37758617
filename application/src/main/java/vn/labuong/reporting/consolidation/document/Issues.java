package vn.labuong.reporting.consolidation.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.reporting.period.ReportingPeriod;
import vn.labuong.shared.database.DatabaseTime;
import vn.labuong.shared.storage.DataFolder;

/** Reports as they went out: the file under its hash in the data folder, and who issued it when. */
@Repository
public class Issues {

    private final JdbcClient jdbc;
    private final DataFolder data;
    private final Clock clock;

    Issues(JdbcClient jdbc, DataFolder data, Clock clock) {
        this.jdbc = jdbc;
        this.data = data;
        this.clock = clock;
    }

    /**
     * One that went out.
     *
     * @param provisional whether it held reports that were not accepted yet
     */
    public record Issue(
            long id, long period, String name, String sha256, long size, boolean provisional, String who, Instant at) {}

    /** Keeps the .docx as it is now. */
    @Transactional
    public Issue issue(ReportingPeriod period, ReportFiles files, ReportFiles.Prepared prepared, String who) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.docx(prepared, out);
        byte[] bytes = out.toByteArray();
        String sha256 = sha256(bytes);
        store(sha256, bytes);
        long id = jdbc.sql("""
                        insert into reporting.consolidation_issue (period, name, sha256, size, provisional, who, at)
                        values (:period, :name, :sha256, :size, :provisional, :who, :now) returning id
                        """)
                .param("period", period.id())
                .param("name", name(period) + ".docx")
                .param("sha256", sha256)
                .param("size", bytes.length)
                .param("provisional", prepared.composed().report().isProvisional())
                .param("who", who)
                .param("now", DatabaseTime.now(clock))
                .query(Long.class)
                .single();
        return find(period.id(), id).orElseThrow();
    }

    /** The name of files of the report, in letters that every system takes. */
    public static String name(ReportingPeriod period) {
        return "bao-cao-tong-hop-" + period.plan() + "-" + period.code();
    }

    /** The newest first. One statement. */
    public List<Issue> of(long period) {
        return jdbc.sql("select * from reporting.consolidation_issue where period = :period order by id desc")
                .param("period", period)
                .query((row, number) -> issue(row))
                .list();
    }

    public Optional<Issue> find(long period, long id) {
        return jdbc.sql("select * from reporting.consolidation_issue where period = :period and id = :id")
                .param("period", period)
                .param("id", id)
                .query((row, number) -> issue(row))
                .optional();
    }

    public Path file(Issue issue) {
        return data.folder("consolidations").resolve(issue.sha256() + ".docx");
    }

    private void store(String sha256, byte[] bytes) {
        Path folder = data.folder("consolidations");
        try {
            Path part = Files.createTempFile(folder, sha256, ".part");
            Files.write(part, bytes);
            Files.move(part, folder.resolve(sha256 + ".docx"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Issue issue(ResultSet row) throws SQLException {
        return new Issue(
                row.getLong("id"),
                row.getLong("period"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getBoolean("provisional"),
                row.getString("who"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
