package vn.labuong.budget.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.budget.FundSource;
import vn.labuong.shared.audit.AuditEvent;
import vn.labuong.shared.audit.AuditLog;

/** The list of sources of funds. */
@Component
@Transactional
public class FundSourceTable {

    private static final int MOST = 40;
    private static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final AuditLog audit;

    FundSourceTable(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Why the list is not changed. */
    public enum Refusal {
        CODE,
        NAME_MISSING,
        TOO_MANY,
        CHANGED_MEANWHILE
    }

    @Transactional(readOnly = true)
    public List<FundSource> all() {
        return jdbc.sql("select * from budget.source order by position, code")
                .query((row, number) -> source(row))
                .list();
    }

    /** Adds a source (version 0) or changes the one that was seen at that version; positions of new ones are at the end. */
    public Optional<Refusal> save(FundSource wanted) {
        if (!wanted.code().matches("[a-z][a-z0-9-]{0,39}")) {
            return Optional.of(Refusal.CODE);
        }
        if (List.of(wanted.vi(), wanted.en(), wanted.km()).stream()
                .anyMatch(name -> name.isBlank() || name.length() > LONGEST)) {
            return Optional.of(Refusal.NAME_MISSING);
        }
        List<FundSource> all = all();
        Optional<FundSource> before = all.stream()
                .filter(source -> source.code().equals(wanted.code()))
                .findFirst();
        if (wanted.version() == 0 && all.size() >= MOST) {
            return Optional.of(Refusal.TOO_MANY);
        }
        int written = wanted.version() == 0 ? add(wanted, all.size() + 1) : change(wanted);
        if (written == 0) {
            return Optional.of(Refusal.CHANGED_MEANWHILE);
        }
        audit.record(AuditEvent.of("budget.source.saved", "budget-source", wanted.code())
                .from(before.map(FundSourceTable::words).orElse(Map.of()))
                .to(words(wanted)));
        return Optional.empty();
    }

    private int add(FundSource source, int position) {
        return jdbc.sql("""
                        insert into budget.source (code, position, name_vi, name_en, name_km, open)
                        values (:code, :position, :vi, :en, :km, :open) on conflict do nothing
                        """)
                .param("code", source.code())
                .param("position", position)
                .param("vi", source.vi())
                .param("en", source.en())
                .param("km", source.km())
                .param("open", source.open())
                .update();
    }

    private int change(FundSource source) {
        return jdbc.sql("""
                        update budget.source
                           set name_vi = :vi, name_en = :en, name_km = :km, open = :open, version = version + 1
                         where code = :code and version = :version
                        """)
                .param("code", source.code())
                .param("vi", source.vi())
                .param("en", source.en())
                .param("km", source.km())
                .param("open", source.open())
                .param("version", source.version())
                .update();
    }

    private static Map<String, Object> words(FundSource source) {
        return Map.of("name", source.vi(), "name-en", source.en(), "name-km", source.km(), "open", source.open());
    }

    private static FundSource source(ResultSet row) throws SQLException {
        return new FundSource(
                row.getString("code"),
                row.getInt("position"),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getString("name_km"),
                row.getBoolean("open"),
                row.getInt("version"));
    }
}
