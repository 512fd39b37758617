package vn.labuong.organisation.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.labuong.organisation.Person;
import vn.labuong.organisation.Person.PersonId;

/** The stored accounts. None is ever removed: the log and the reports name them. */
@Repository
public class Accounts {

    private static final String FOUND = " from organisation.person where (cast(:words as text) is null"
            + " or username ilike :words or full_name ilike :words or email ilike :words)";

    private final JdbcClient database;
    private final Clock clock;

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Account> find(PersonId id) {
        return database.sql("select * from organisation.person where id = :id")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> findByUsername(String username) {
        return database.sql("select * from organisation.person where username = :username")
                .param("username", username.strip().toLowerCase(Locale.ROOT))
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> findByEmail(String email) {
        return database.sql("select * from organisation.person where lower(email) = lower(:email)")
                .param("email", email)
                .query(Accounts::account)
                .optional();
    }

    public long count(@Nullable String words) {
        return database.sql("select count(*)" + FOUND)
                .param("words", pattern(words))
                .query(Long.class)
                .single();
    }

    /**
     * By name in the order of Vietnamese.
     *
     * @param page from 0
     */
    public List<Account> page(@Nullable String words, int page, int size) {
        return database.sql("select *" + FOUND
                        + " order by full_name collate \"vi-x-icu\", username limit :size offset :skip")
                .param("words", pattern(words))
                .param("size", size)
                .param("skip", (long) page * size)
                .query(Accounts::account)
                .list();
    }

    Account add(String username, String fullName, @Nullable String email, String passwordHash, boolean temporary) {
        return add(username, fullName, email, passwordHash, temporary, false);
    }

    Account addDemo(String username, String fullName, String passwordHash) {
        return add(username, fullName, null, passwordHash, false, true);
    }

    private Account add(
            String username,
            String fullName,
            @Nullable String email,
            String passwordHash,
            boolean temporary,
            boolean demo) {
        return database.sql("""
                        insert into organisation.person
                               (id, username, full_name, email, password_hash, password_temporary, demo, created_at)
                        values (:id, :username, :fullName, :email, :hash, :temporary, :demo, :now)
                        returning *
                        """)
                .param("id", UUID.randomUUID())
                .param("username", username)
                .param("fullName", fullName)
                .param("email", email)
                .param("hash", passwordHash)
                .param("temporary", temporary)
                .param("demo", demo)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Accounts::account)
                .single();
    }

    void setPassword(PersonId id, String hash, boolean temporary) {
        database.sql("""
                        update organisation.person
                           set password_hash = :hash, password_temporary = :temporary, credentials = credentials + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("hash", hash)
                .param("temporary", temporary)
                .update();
    }

    /** Tells whether that was a change. */
    boolean setState(PersonId id, Account.State state) {
        return database.sql("""
                                update organisation.person set state = :state, credentials = credentials + 1
                                 where id = :id and state <> :state
                                """)
                        .param("id", id.value())
                        .param("state", state.name())
                        .update()
                == 1;
    }

    List<Account> demoAccounts() {
        return database.sql("select * from organisation.person where demo order by username")
                .query(Accounts::account)
                .list();
    }

    private static @Nullable String pattern(@Nullable String words) {
        return words == null || words.isBlank() ? null : "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new Person(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("username"),
                        row.getString("full_name")),
                row.getString("email"),
                row.getString("language"),
                row.getString("password_hash"),
                row.getBoolean("password_temporary"),
                row.getBytes("totp_secret") != null,
                Account.State.valueOf(row.getString("state")),
                row.getBoolean("demo"),
                row.getInt("credentials"));
    }
}
