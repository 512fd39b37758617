package vn.labuong.archive.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.labuong.archive.page.PageOfFile.Source;
import vn.labuong.archive.page.Renditions;
import vn.labuong.archive.recognise.PageImage;
import vn.labuong.archive.recognise.PageText;
import vn.labuong.archive.recognise.Recogniser;
import vn.labuong.archive.recognise.Recognition;
import vn.labuong.archive.recognise.TextLanguage;
import vn.labuong.archive.store.Copies;

/** Recognises pages of one file side by side, as many as there are cores. */
@Component
class PageReading implements DisposableBean {

    private final Recogniser recogniser;
    private final Renditions renditions;
    private final Copies copies;
    private final ExecutorService pool =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                Thread thread = new Thread(task, "archive-pages");
                thread.setDaemon(true);
                return thread;
            });

    PageReading(Recogniser recogniser, Renditions renditions, Copies copies) {
        this.recogniser = recogniser;
        this.renditions = renditions;
        this.copies = copies;
    }

    /**
     * What was read of one page.
     *
     * @param source NONE for a page without text, WAITING for one that could not be read
     * @param layout words and boxes, null where there are none
     * @param problem message of why it could not be read, null where it could; {@code arguments} fill its places
     */
    record PageRead(
            int number,
            String text,
            Source source,
            @Nullable PageText layout,
            double sure,
            @Nullable String problem,
            List<String> arguments) {}

    /**
     * Recognises those pages of a picture or PDF.
     *
     * @param turned by a note of the camera, which the recogniser does not follow: the upright copies are taken instead
     */
    List<PageRead> recognise(FileWork work, List<Integer> numbers, boolean turned) throws InterruptedException {
        List<TextLanguage> languages = TextLanguage.of(
                        String.valueOf(work.item().description().language()))
                .map(List::of)
                .orElse(List.of());
        List<Future<PageRead>> going = new ArrayList<>();
        for (int number : numbers) {
            PageImage image = turned ? upright(work, number) : new PageImage(work.bytes(), number - 1);
            going.add(pool.submit(() -> read(number, recogniser.recognise(image, languages))));
        }
        List<PageRead> read = new ArrayList<>();
        for (Future<PageRead> page : going) {
            try {
                read.add(page.get());
            } catch (ExecutionException fault) {
                going.forEach(one -> one.cancel(true));
                throw new IllegalStateException("Recognition fails", fault.getCause());
            }
        }
        return read;
    }

    /** The largest upright picture of the page; the original where no copy could be made. */
    private PageImage upright(FileWork work, int number) {
        return renditions
                .made(work.file().id(), number, Renditions.Kind.PICTURE)
                .map(copies::of)
                .map(path -> new PageImage(path, 0))
                .orElseGet(() -> new PageImage(work.bytes(), number - 1));
    }

    private static PageRead read(int number, Recognition recognition) {
        if (recognition instanceof Recognition.Recognised recognised) {
            PageText page = recognised.page();
            String text = page.text();
            double sure = page.words().stream()
                    .mapToDouble(word -> word.confidence())
                    .average()
                    .orElse(0);
            return new PageRead(number, text, text.isBlank() ? Source.NONE : Source.OCR, page, sure, null, List.of());
        }
        if (recognition instanceof Recognition.DataMissing missing) {
            return waiting(number, "data-missing", missing.language().tag(), missing.command());
        }
        if (recognition instanceof Recognition.Refused refused) {
            return waiting(number, "not-taken", refused.reason().name().toLowerCase(Locale.ROOT));
        }
        if (recognition instanceof Recognition.TimedOut) {
            return waiting(number, "timed-out");
        }
        return waiting(number, recognition instanceof Recognition.NoEngine ? "no-engine" : "crashed");
    }

    private static PageRead waiting(int number, String problem, String... arguments) {
        return new PageRead(number, "", Source.WAITING, null, 0, "archive.text." + problem, List.of(arguments));
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
