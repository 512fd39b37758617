package vn.labuong.archive.redact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.archive.FileId;
import vn.labuong.archive.Level;
import vn.labuong.archive.redact.RedactionVersion.Placed;
import vn.labuong.archive.redact.RedactionVersion.State;
import vn.labuong.shared.database.DatabaseTime;

/** The versions of what is covered of files. */
@Repository
public class Redactions {

    private static final String SELECT = """
            select r.*, a.position, a.page, a.x, a.y, a.width, a.height, a.reason, a.origin
              from archive.redaction r left join archive.redaction_area a on a.redaction = r.id and not a.gone
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Redactions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All versions of a file, the newest first. One statement. */
    public List<RedactionVersion> of(FileId file) {
        return read(SELECT + " where r.file = :id order by r.version desc, a.page, a.position", file.value());
    }

    public Optional<RedactionVersion> find(UUID id) {
        return read(SELECT + " where r.id = :id order by a.page, a.position", id).stream()
                .findFirst();
    }

    private List<RedactionVersion> read(String sql, UUID id) {
        Map<UUID, RedactionVersion> heads = new LinkedHashMap<>();
        Map<UUID, List<Placed>> areas = new LinkedHashMap<>();
        jdbc.sql(sql).param("id", id).query(row -> {
            RedactionVersion head = head(row);
            heads.putIfAbsent(head.id(), head);
            List<Placed> placed = areas.computeIfAbsent(head.id(), any -> new ArrayList<>());
            if (row.getObject("position") != null) {
                placed.add(placed(row));
            }
        });
        return heads.values().stream()
                .map(head -> with(head, areas.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static RedactionVersion with(RedactionVersion head, List<Placed> areas) {
        return new RedactionVersion(
                head.id(),
                head.file(),
                head.version(),
                head.state(),
                head.levelBefore(),
                head.madeAt(),
                head.madeBy(),
                areas);
    }

    private static RedactionVersion head(ResultSet row) throws SQLException {
        String before = row.getString("level_before");
        return new RedactionVersion(
                row.getObject("id", UUID.class),
                new FileId(row.getObject("file", UUID.class)),
                row.getInt("version"),
                State.of(row.getString("state")),
                before == null ? null : Level.of(before),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                List.of());
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                row.getInt("position"),
                new Area(
                        row.getInt("page"),
                        row.getDouble("x"),
                        row.getDouble("y"),
                        row.getDouble("width"),
                        row.getDouble("height"),
                        Area.Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                        Area.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT))));
    }

    /** Two people at one file wait for each other here until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(FileId file) {
        jdbc.sql("select id from archive.file where id = :file for update")
                .param("file", file.value())
                .query(UUID.class)
                .single();
    }

    /** A new version, without areas. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID begin(FileId file, State state, @Nullable Level levelBefore, String by, @Nullable String why) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into archive.redaction (id, file, version, state, level_before, made_at, made_by, why)
                        select :id, :file, coalesce(max(version), 0) + 1, :state, :before, :now, :by, :why
                          from archive.redaction where file = :file
                        """)
                .param("id", id)
                .param("file", file.value())
                .param("state", state.code())
                .param("before", levelBefore == null ? null : levelBefore.code())
                .param("now", DatabaseTime.now(clock))
                .param("by", by)
                .param("why", why)
                .update();
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID redaction, Area area) {
        jdbc.sql("""
                        insert into archive.redaction_area
                               (redaction, position, page, x, y, width, height, reason, origin)
                        select :id, coalesce(max(position) + 1, 0), :page, :x, :y, :width, :height, :reason, :origin
                          from archive.redaction_area where redaction = :id
                        """)
                .param("id", redaction)
                .param("page", area.page())
                .param("x", area.x())
                .param("y", area.y())
                .param("width", area.width())
                .param("height", area.height())
                .param("reason", area.reason().code())
                .param("origin", area.origin().code())
                .update();
    }

    /** Takes an area out; false where there was none such. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(UUID redaction, int position) {
        return jdbc.sql("""
                        update archive.redaction_area set gone = true
                         where redaction = :id and position = :position and not gone
                        """).param("id", redaction).param("position", position).update() == 1;
    }

    /**
     * The version goes on to another state.
     *
     * @param by who decided it, null where nobody but the product did
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(UUID redaction, State to, @Nullable String by) {
        jdbc.sql("""
                        update archive.redaction
                           set state = :to, decided_at = case when cast(:by as text) is null then decided_at else :now end,
                               decided_by = coalesce(:by, decided_by)
                         where id = :id
                        """)
                .param("to", to.code())
                .param("by", by)
                .param("now", DatabaseTime.now(clock))
                .param("id", redaction)
                .update();
    }

    /** The level of the file of its own; null says nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void level(FileId file, @Nullable Level level) {
        jdbc.sql("update archive.file set access = :level where id = :file")
                .param("level", level == null ? null : level.code())
                .param("file", file.value())
                .update();
    }
}
