package vn.labuong.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.labuong.shared.audit.AuditChain.Verdict;
import vn.labuong.shared.audit.AuditEntries.Filter;
import vn.labuong.testing.ProductTest;

/** DNH-09: nothing in the log is changed, removed or moved unseen; DNH-15: no address of a machine is in it. */
@ProductTest
class AuditLogIntegrationTests {

    @Autowired
    AuditLog log;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditEntries entries;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("migrationDataSource") DataSource asOwner;

    String subject = "";

    @BeforeEach
    void something() {
        subject = UUID.randomUUID().toString();
        record(event().from(Map.of("name", "Sở cũ"))
                .to(Map.of("name", "Sở mới"))
                .because("Nghị quyết thử"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update shared.audit_entry set reason = 'khác'",
                "delete from shared.audit_entry",
                "truncate shared.audit_entry"
            })
    void refusesChangeAndRemovalToTheWorkingRoleAndToTheOwner(String attack) {
        assertThatThrownBy(() -> database.sql(attack).update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> new JdbcTemplate(asOwner).update(attack))
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void seesWhatSomebodyWithPowerOverTheDatabaseChanged() {
        long id = only().id();
        assertThat(chain.verify()).isInstanceOf(Verdict.Intact.class);
        tamper("update shared.audit_entry set reason = 'Không rõ' where id = " + id);
        try {
            assertThat(chain.verify()).isEqualTo(new Verdict.Broken(id));
        } finally {
            tamper("update shared.audit_entry set reason = 'Nghị quyết thử' where id = " + id);
        }
        assertThat(chain.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void seesAnEntryThatIsGoneFromTheMiddle() {
        long id = only().id();
        record(event().because("sau đó"));
        tamper(
                "create table public.hidden as select * from shared.audit_entry where id = " + id,
                "delete from shared.audit_entry where id = " + id);
        try {
            assertThat(chain.verify()).isEqualTo(new Verdict.Broken(id));
        } finally {
            tamper("insert into shared.audit_entry select * from public.hidden", "drop table public.hidden");
        }
        assertThat(chain.verify().isIntact()).isTrue();
    }

    @Test
    void isKeptOnlyTogetherWithTheChange() {
        String other = UUID.randomUUID().toString();
        assertThatThrownBy(() -> log.record(AuditEvent.of("shared.tried", "thing", other)))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            log.record(AuditEvent.of("shared.tried", "thing", other));
            status.setRollbackOnly();
        });
        assertThat(entries.count(new Filter("thing", other, null, null, null, null)))
                .isZero();
        assertThat(chain.verify().isIntact()).isTrue();
    }

    @Test
    void staysAChainWhenManyWriteAtOnce() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(6);
        List<Future<?>> all = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            all.add(writers.submit(() -> record(event())));
        }
        for (Future<?> one : all) {
            one.get();
        }
        writers.shutdown();
        assertThat(chain.verify()).isInstanceOf(Verdict.Intact.class);
        assertThat(entries.count(new Filter("thing", subject, null, null, null, null)))
                .isEqualTo(61);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "totp_secret", "accessToken", "passwordHash", "recovery-code", "sessionId"})
    void takesNoFieldThatIsNamedLikeASecret(String field) {
        assertThatThrownBy(() -> event().to(Map.of(field, "x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoPlaceForAnAddressOrADevice() {
        assertThat(database.sql("select column_name from information_schema.columns"
                                + " where table_schema = 'shared' and table_name = 'audit_entry'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "id",
                        "at",
                        "actor",
                        "action",
                        "subject_type",
                        "subject_id",
                        "was",
                        "became",
                        "reason",
                        "previous_hash",
                        "hash");
    }

    @Test
    void tellsWhoWhatFromWhatToWhatAndWhy() {
        AuditEntry entry = only();
        assertThat(entry.actor()).isEqualTo(AuditLog.SYSTEM);
        assertThat(entry.was()).isEqualTo("{\"name\":\"Sở cũ\"}");
        assertThat(entry.became()).isEqualTo("{\"name\":\"Sở mới\"}");
        assertThat(entry.reason()).isEqualTo("Nghị quyết thử");
        assertThat(entry.hash()).isEqualTo(entry.expectedHash());
    }

    private AuditEvent event() {
        return AuditEvent.of("shared.tried", "thing", subject);
    }

    private void record(AuditEvent event) {
        transaction.executeWithoutResult(status -> log.record(event));
    }

    private AuditEntry only() {
        return entries.page(new Filter("thing", subject, null, null, null, null), 0, 10)
                .get(0);
    }

    /** What only the owner of the tables can do, and only by taking the guard away first. */
    private void tamper(String... statements) {
        JdbcTemplate owner = new JdbcTemplate(asOwner);
        owner.execute("alter table shared.audit_entry disable trigger all");
        for (String statement : statements) {
            owner.execute(statement);
        }
        owner.execute("alter table shared.audit_entry enable trigger all");
    }
}
