package vn.labuong.reporting.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.labuong.reporting.asked.AskedCell;
import vn.labuong.reporting.cell.Answer;
import vn.labuong.reporting.cell.Cell;
import vn.labuong.reporting.cell.CellKind;
import vn.labuong.reporting.cell.Cells;
import vn.labuong.reporting.cell.Saving;
import vn.labuong.reporting.workflow.Filing;

/** Sixteen people write to one cell and to their own for a minute, by the way that pages save. */
final class ManyWriters {

    private static final int WRITERS = 16;

    private final Filing filing;
    private final Cells cells;
    private final JdbcClient jdbc;
    private final long seconds;

    ManyWriters(Filing filing, Cells cells, JdbcClient jdbc, long seconds) {
        this.filing = filing;
        this.cells = cells;
        this.jdbc = jdbc;
        this.seconds = seconds;
    }

    /** @param lost texts that were written and stand nowhere, in no version and beside none */
    record Result(int saved, int conflicts, int lost, List<Long> nanoseconds) {}

    private record Done(List<String> written, List<Long> nanoseconds, int conflicts) {}

    Result run(Filing.Opened opened) throws Exception {
        List<AskedCell> words = opened.asked().cells().stream()
                .filter(cell -> cell.kind() == CellKind.NARRATIVE)
                .toList();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Done> all = new ArrayList<>();
        try {
            List<Callable<Done>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int me = writer;
                writers.add(() -> write(opened, words.get(0), words.get(1 + me), me, until));
            }
            for (Future<Done> done : pool.invokeAll(writers)) {
                all.add(done.get());
            }
        } finally {
            pool.shutdown();
        }
        List<String> written =
                all.stream().flatMap(done -> done.written().stream()).toList();
        return new Result(
                written.size(),
                all.stream().mapToInt(Done::conflicts).sum(),
                lost(opened, written),
                all.stream().flatMap(done -> done.nanoseconds().stream()).toList());
    }

    private int lost(Filing.Opened opened, List<String> written) {
        List<String> kept = new ArrayList<>(jdbc.sql("""
                        select cell_version.text from reporting.cell_version join reporting.cell on cell.id = cell_version.cell
                          where cell.report = :report and cell_version.text is not null
                        union all select text from reporting.lost_answer where report = :report
                        """)
                .param("report", opened.report().id())
                .query(String.class)
                .list());
        List<String> sorted = new ArrayList<>(written);
        Collections.sort(sorted);
        Collections.sort(kept);
        if (kept.size() > sorted.size()) {
            throw new IllegalStateException("More is kept than was written");
        }
        var there = new java.util.HashSet<>(kept);
        return (int) sorted.stream().filter(text -> !there.contains(text)).count();
    }

    private Done write(Filing.Opened opened, AskedCell common, AskedCell own, int writer, long until) {
        List<String> written = new ArrayList<>();
        List<Long> nanoseconds = new ArrayList<>();
        int conflicts = 0;
        for (int round = 0; System.nanoTime() < until; round++) {
            for (AskedCell cell : List.of(common, own)) {
                String text = cell.local() + " người " + writer + " lần " + round;
                int seen = cells.find(opened.key(cell)).map(Cell::version).orElse(0);
                long begin = System.nanoTime();
                Saving saving = filing.answer(
                        opened,
                        cell.subject(),
                        cell.kind(),
                        new Answer.Prose(text),
                        seen,
                        Cell.Channel.API,
                        "writer" + writer);
                nanoseconds.add(System.nanoTime() - begin);
                if (saving instanceof Saving.Refused refused) {
                    throw new IllegalStateException(refused.toString());
                }
                conflicts += saving instanceof Saving.Conflict ? 1 : 0;
                written.add(text);
            }
        }
        return new Done(written, nanoseconds, conflicts);
    }
}
