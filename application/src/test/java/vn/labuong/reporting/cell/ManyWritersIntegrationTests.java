package vn.labuong.reporting.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.reporting.PeriodFixture;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.period.Periods;
import vn.labuong.reporting.workflow.Filing;
import vn.labuong.testing.ProductTest;

/** Many people at once at one cell and at its neighbours: each text stands, stood, or is kept beside. */
@ProductTest
class ManyWritersIntegrationTests {

    private static final int WRITERS = 16;
    private static final int ROUNDS = 12;

    @Autowired
    Periods periods;

    @Autowired
    Filing filing;

    @Autowired
    Cells cells;

    @Autowired
    JdbcClient jdbc;

    @Test
    void losesNoText() throws Exception {
        Filing.Opened opened = filing.open(new PeriodFixture(periods).open(), PeriodFixture.LEAD, null)
                .orElseThrow();
        List<AskedCell> words = opened.asked().cells().stream()
                .filter(cell -> cell.kind() == CellKind.NARRATIVE)
                .toList();
        assertThat(words).hasSizeGreaterThan(WRITERS);
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<String> written = new ArrayList<>();
        try {
            List<Callable<List<String>>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int me = writer;
                writers.add(() -> write(opened, words.get(0), words.get(1 + me % (words.size() - 1)), me));
            }
            for (Future<List<String>> done : pool.invokeAll(writers)) {
                written.addAll(done.get());
            }
        } finally {
            pool.shutdown();
        }
        List<String> kept = jdbc.sql("""
                        select cell_version.text from reporting.cell_version join reporting.cell on cell.id = cell_version.cell
                          where cell.report = :report and cell_version.text is not null
                        union all select text from reporting.lost_answer where report = :report
                        """)
                .param("report", opened.report().id())
                .query(String.class)
                .list();
        assertThat(written).hasSize(WRITERS * ROUNDS * 2);
        assertThat(kept).containsExactlyInAnyOrderElementsOf(written);
    }

    /** Writes to the common cell and to one's own by turns, each time over the version seen last. */
    private List<String> write(Filing.Opened opened, AskedCell common, AskedCell own, int writer) {
        List<String> written = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (AskedCell cell : List.of(common, own)) {
                String text = cell.local() + " người " + writer + " lần " + round;
                int seen = cells.find(opened.key(cell)).map(Cell::version).orElse(0);
                Saving saving = filing.answer(
                        opened,
                        cell.subject(),
                        cell.kind(),
                        new Answer.Prose(text),
                        seen,
                        Cell.Channel.API,
                        "writer" + writer);
                assertThat(saving).isNotInstanceOf(Saving.Refused.class);
                written.add(text);
            }
        }
        return written;
    }
}
