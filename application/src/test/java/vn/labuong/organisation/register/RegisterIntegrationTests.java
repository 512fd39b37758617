package vn.labuong.organisation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.labuong.organisation.Agencies;
import vn.labuong.organisation.Agency;
import vn.labuong.organisation.AgencyId;
import vn.labuong.organisation.register.RegisterJournal.Row;
import vn.labuong.testing.ProductTest;
import vn.labuong.testing.StatementCounter;

@ProductTest
class RegisterIntegrationTests {

    private static final List<String> TABLES = List.of(
            "territory", "agency", "agency_state", "agency_name", "succession", "group_clause", "group_spelling");

    @Autowired
    Agencies agencies;

    @Autowired
    ShippedRegister shipped;

    @Autowired
    RegisterTables tables;

    @Autowired
    RegisterJournal journal;

    @Autowired
    JdbcTemplate database;

    @Test
    void storesWhatTheFilesSayAndReadsTheSameBack() {
        RegisterRecords files = new RegisterFiles("an-giang").read();
        RegisterRecords stored = tables.read(RegisterTables.END_OF_TIME);
        assertThat(stored.agencies()).containsAll(files.agencies());
        assertThat(stored.names()).containsAll(files.names());
        assertThat(stored.successions()).containsAll(files.successions());
        assertThat(stored.clauses()).containsAll(files.clauses());
        assertThat(stored.territories())
                .usingElementComparator(Comparator.comparing(territory -> territory.id()))
                .containsAll(files.territories());
        assertThat(new HashSet<>(stored.spellings())).containsAll(files.spellings());
    }

    @Test
    void changesNothingWhenLoadedAgain() {
        List<Long> before = counts();
        assertThat(shipped.load()).isFalse();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void refusesToRewriteOrDeleteAnything() {
        for (String table : TABLES) {
            String column = Set.of("territory", "agency").contains(table)
                    ? "note".equals(table) ? "note" : "id"
                    : "group_spelling".equals(table) ? "code" : "recorded_by";
            assertThatThrownBy(() -> database.update("delete from organisation." + table))
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> database.update("update organisation." + table + " set " + column + " = 'x'"))
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThat(database.queryForObject(
                            "select count(*) from pg_trigger where tgname = ?", Long.class, table + "_only_grows"))
                    .as(table)
                    .isEqualTo(1);
        }
    }

    @Test
    void readsTheWholeRegisterInSixStatementsAndThenInNone() throws Exception {
        assertThat(StatementCounter.during(() -> agencies.snapshotAsKnownAt(Instant.now())))
                .isEqualTo(6);
        agencies.snapshot();
        assertThat(StatementCounter.during(() -> agencies.snapshot().agencies()))
                .isZero();
    }

    @Test
    @Transactional
    void letsARowBeCorrectedOnlyOnce() {
        Long seq = database.queryForObject(
                "select seq from organisation.agency_state where agency = 'ag.so-ngoai-vu' and replaces is null",
                Long.class);
        Agency agency = agencies.agency(AgencyId.of("ag.so-ngoai-vu")).orElseThrow();
        JournalEntry entry = new JournalEntry(Instant.now(), "officer", "", "found the decision");
        assertThat(seq).isNotNull();
        journal.addStates(List.of(Row.instead(seq == null ? 0 : seq, agency)), entry);
        assertThatThrownBy(() -> journal.addStates(List.of(Row.instead(seq == null ? 0 : seq, agency)), entry))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void saysWhatWasKnownBeforeTheRegisterWasFilled() {
        assertThat(agencies.snapshotAsKnownAt(Instant.parse("2000-01-01T00:00:00Z"))
                        .agencies())
                .isEmpty();
    }

    private List<Long> counts() {
        return TABLES.stream()
                .map(table -> database.queryForObject("select count(*) from organisation." + table, Long.class))
                .toList();
    }
}
