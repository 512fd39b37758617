package vn.labuong.archive.demo;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.labuong.shared.storage.DataFolder;

/**
 * In {@code ./labuong demo}, behind its pages: writes the folder once, takes it in as one lot by the door of every folder,
 * and publishes what is meant to be seen. A start that was broken off is gone on with at the next; nothing is doubled.
 */
@Component
@ConditionalOnBooleanProperty({"labuong.demo", "labuong.demo-archive"})
class DemoArchive implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoArchive.class);
    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final String FOLDER = "archive/demo-folder";

    private final DemoLoading loading;
    private final DataFolder data;
    private @Nullable Thread worker;
    private volatile boolean stopping;

    DemoArchive(DemoLoading loading, DataFolder data) {
        this.loading = loading;
        this.data = data;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        Thread thread = new Thread(this::load, "demo-archive");
        thread.setDaemon(true);
        worker = thread;
        thread.start();
    }

    private void load() {
        Path folder = data.folder(FOLDER);
        try {
            if (!DemoFolder.isWhole(folder)) {
                DemoFolder.whole().write(folder);
            }
            loading.load(folder);
        } catch (RuntimeException | LinkageError fault) {
            // The demonstration goes on without its archive, for instance on a machine whose Java cannot draw text.
            if (!stopping) {
                LOG.warn("The demonstration archive could not be loaded; the next start tries again", fault);
            }
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
            thread.join(STOPPING.toMillis());
        }
    }
}
