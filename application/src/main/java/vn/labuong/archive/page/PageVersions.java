package vn.labuong.archive.page;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.FileId;
import vn.labuong.archive.page.PageOfFile.Source;

/** All texts that a page has had; who may see them is asked before. */
@Repository
public class PageVersions {

    private final JdbcClient jdbc;

    PageVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The page as it stands, with whoever else would change its text waiting. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PageOfFile> lock(FileId file, int number) {
        return jdbc.sql(Pages.SELECT + " where p.file = :file and p.number = :number for update of p")
                .param("file", file.value())
                .param("number", number)
                .query((row, at) -> Pages.page(row))
                .optional();
    }

    /** The newest first. */
    public List<PageVersion> of(FileId file, int number) {
        return jdbc.sql("""
                        select t.*, t.version = p.text_version as in_force
                          from archive.page_text t join archive.page p on p.file = t.file and p.number = t.number
                         where t.file = :file and t.number = :number order by t.version desc
                        """)
                .param("file", file.value())
                .param("number", number)
                .query((row, at) -> new PageVersion(
                        row.getInt("version"),
                        row.getString("text"),
                        Source.of(row.getString("source")),
                        row.getString("language"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by"),
                        row.getObject("restores", Integer.class),
                        row.getBoolean("in_force")))
                .list();
    }

    /** One of them. */
    public Optional<PageVersion> find(FileId file, int number, int version) {
        return of(file, number).stream().filter(one -> one.version() == version).findFirst();
    }
}
