package vn.labuong.archive.folder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import vn.labuong.archive.FileId;
import vn.labuong.archive.folder.FolderIngest.Line;
import vn.labuong.archive.folder.FolderIngest.Verdict;
import vn.labuong.archive.ingest.FileFates;
import vn.labuong.archive.ingest.FileFates.Fate;
import vn.labuong.archive.ingest.Intake;

/** Rows whose files are at work in the queue; their verdicts come out in the order of the rows. */
final class TakenRows {

    /** So many files may be on their way at a time: enough for all cores, few enough for a small disk. */
    private static final int ON_THEIR_WAY = 200;

    private static final long PAUSE_MILLIS = 100;

    private final FileFates fates;
    private final FolderIngest.Progress progress;
    private final int of;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<FileId> kept = new ArrayList<>();

    TakenRows(FileFates fates, FolderIngest.Progress progress, int of) {
        this.fates = fates;
        this.progress = progress;
        this.of = of;
    }

    private sealed interface Waiting {}

    private record Settled(Line line) implements Waiting {}

    private record AtWork(FolderRow row, Intake.Taken taken) implements Waiting {}

    void settled(Line line) {
        waiting.add(new Settled(line));
        drain(ON_THEIR_WAY);
    }

    void on(FolderRow row, Intake.Taken taken) {
        waiting.add(new AtWork(row, taken));
        kept.add(taken.file());
        drain(ON_THEIR_WAY);
    }

    /** Waits for all verdicts, and then until text and index are done too, or have failed and wait for a later try. */
    void finish() {
        drain(0);
        while (fates.areAtWork(kept)) {
            pause();
        }
    }

    private void drain(int left) {
        while (waiting.size() > left) {
            List<FileId> atWork = waiting.stream()
                    .filter(AtWork.class::isInstance)
                    .map(one -> ((AtWork) one).taken().file())
                    .toList();
            Map<FileId, Fate> known = fates.of(atWork);
            boolean moved = false;
            while (!waiting.isEmpty() && isSettled(waiting.peek(), known)) {
                progress.row(line(waiting.remove(), known), of);
                moved = true;
            }
            if (!moved) {
                pause();
            }
        }
    }

    private static boolean isSettled(Waiting one, Map<FileId, Fate> known) {
        return one instanceof Settled
                || (one instanceof AtWork work && known.containsKey(work.taken().file()));
    }

    private static Line line(Waiting one, Map<FileId, Fate> known) {
        if (one instanceof Settled settled) {
            return settled.line();
        }
        AtWork work = (AtWork) one;
        Fate fate = known.get(work.taken().file());
        if (fate != null && fate.refused()) {
            // Also one that an earlier run handed in: nothing of it was kept.
            return Line.refused(work.row(), String.valueOf(fate.reasonKey()), fate.with());
        }
        return Line.of(work.row(), work.taken().known() ? Verdict.KNOWN : Verdict.TAKEN);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Broken off; a second run goes on from here", stop);
        }
    }
}
