package vn.labuong.organisation.register;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.Succession;
import vn.labuong.organisation.Territory;
import vn.labuong.organisation.register.RegisterRecords.GroupClause;
import vn.labuong.organisation.register.RegisterRecords.GroupSpelling;
import vn.labuong.organisation.register.RegisterRecords.NameRow;

/**
 * The only way into the tables, and it only adds. A row that corrects another names it; correcting the same row twice
 * fails with a {@link org.springframework.dao.DuplicateKeyException}. Each method is one batch.
 */
@Repository
public class RegisterJournal {

    private final JdbcTemplate database;

    RegisterJournal(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * A row to add.
     *
     * @param replaces the row it corrects, if any
     * @param withdrawn the corrected row was a mistake altogether
     */
    public record Row<T>(T value, @Nullable Long replaces, boolean withdrawn) {

        public static <T> Row<T> first(T value) {
            return new Row<>(value, null, false);
        }

        public static <T> Row<T> instead(long replaced, T value) {
            return new Row<>(value, replaced, false);
        }

        public static <T> Row<T> withdrawal(long replaced, T value) {
            return new Row<>(value, replaced, true);
        }
    }

    public void addTerritories(List<Territory> territories, JournalEntry entry) {
        batch(
                "insert into organisation.territory (id, gso_code, name_vi, name_en, name_km, valid_from, valid_to,"
                        + " legal_basis, certainty, note, recorded_at) values (?,?,?,?,?,?,?,?,?,?,?)",
                territories,
                row -> new Object[] {
                    row.id(),
                    row.gsoCode(),
                    row.nameVi(),
                    row.nameEn(),
                    row.nameKm(),
                    date(row.period().from()),
                    date(row.period().to()),
                    row.legalBasis(),
                    row.certainty().name(),
                    row.note(),
                    Timestamp.from(entry.at())
                });
    }

    /** New agencies; their first states follow by {@link #addStates}, parents may come in any order. */
    public void addAgencies(List<AgencyId> ids, JournalEntry entry) {
        batch("insert into organisation.agency (id, recorded_at) values (?,?)", ids, id ->
                new Object[] {id.value(), Timestamp.from(entry.at())});
    }

    public void addStates(List<Row<Agency>> rows, JournalEntry entry) {
        batch(
                "insert into organisation.agency_state (agency, kind, level, territory, parent, valid_from, valid_to,"
                        + " gso_code, legal_basis, certainty, note, withdrawn, event, replaces, reason, recorded_at,"
                        + " recorded_by) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                rows,
                row -> {
                    Agency agency = row.value();
                    return new Object[] {
                        agency.id().value(),
                        agency.kind().name(),
                        agency.level().name(),
                        agency.territory().isEmpty() ? null : agency.territory(),
                        id(agency.parent()),
                        date(agency.period().from()),
                        date(agency.period().to()),
                        agency.gsoCode(),
                        agency.legalBasis(),
                        agency.certainty().name(),
                        agency.note(),
                        row.withdrawn(),
                        entry.event(),
                        row.replaces(),
                        entry.reason(),
                        Timestamp.from(entry.at()),
                        entry.by()
                    };
                });
    }

    public void addNames(List<Row<NameRow>> rows, JournalEntry entry) {
        batch(
                "insert into organisation.agency_name (agency, lang, form, name, valid_from, valid_to, certainty,"
                        + " withdrawn, event, replaces, reason, recorded_at, recorded_by)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                rows,
                row -> {
                    Agency.Name name = row.value().name();
                    return new Object[] {
                        row.value().agency().value(),
                        name.lang(),
                        name.form().name(),
                        name.text(),
                        date(name.period().from()),
                        date(name.period().to()),
                        name.certainty().name(),
                        row.withdrawn(),
                        entry.event(),
                        row.replaces(),
                        entry.reason(),
                        Timestamp.from(entry.at()),
                        entry.by()
                    };
                });
    }

    /**
     * Successions of one decision.
     *
     * @param decided the day of the decision, where it is known
     */
    public void addSuccessions(List<Row<Succession>> rows, @Nullable LocalDate decided, JournalEntry entry) {
        batch(
                "insert into organisation.succession (id, event, type, from_agency, to_agency, function, share, decided,"
                        + " effective, legal_basis, certainty, note, withdrawn, replaces, reason, recorded_at,"
                        + " recorded_by) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                rows,
                row -> {
                    Succession it = row.value();
                    return new Object[] {
                        it.id(),
                        entry.event().isEmpty() ? it.id() : entry.event(),
                        it.type().name(),
                        it.from().value(),
                        id(it.to()),
                        it.function().value(),
                        it.share().name(),
                        date(decided),
                        date(it.effective()),
                        it.legalBasis(),
                        it.certainty().name(),
                        it.note(),
                        row.withdrawn(),
                        row.replaces(),
                        entry.reason(),
                        Timestamp.from(entry.at()),
                        entry.by()
                    };
                });
    }

    public void addClauses(List<Row<GroupClause>> rows, JournalEntry entry) {
        batch(
                "insert into organisation.group_clause (code, valid_from, valid_to, kind, level, territory, member,"
                        + " certainty, note, withdrawn, replaces, reason, recorded_at, recorded_by)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                rows,
                row -> {
                    GroupClause clause = row.value();
                    return new Object[] {
                        clause.code().value(),
                        date(clause.period().from()),
                        date(clause.period().to()),
                        clause.kind() == null ? null : clause.kind().name(),
                        clause.level() == null ? null : clause.level().name(),
                        clause.within().isEmpty() ? null : clause.within(),
                        id(clause.member()),
                        clause.certainty().name(),
                        clause.note(),
                        row.withdrawn(),
                        row.replaces(),
                        entry.reason(),
                        Timestamp.from(entry.at()),
                        entry.by()
                    };
                });
    }

    public void addSpellings(List<GroupSpelling> spellings, JournalEntry entry) {
        batch("insert into organisation.group_spelling (code, spelling, recorded_at) values (?,?,?)", spellings, row ->
                new Object[] {row.code().value(), row.spelling(), Timestamp.from(entry.at())});
    }

    private <T> void batch(String sql, List<T> rows, Function<T, @Nullable Object[]> values) {
        database.batchUpdate(sql, rows.stream().map(values).toList());
    }

    private static @Nullable Date date(@Nullable LocalDate date) {
        return date == null ? null : Date.valueOf(date);
    }

    private static @Nullable String id(@Nullable AgencyId id) {
        return id == null ? null : id.value();
    }
}
