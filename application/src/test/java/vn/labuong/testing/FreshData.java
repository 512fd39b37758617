package vn.labuong.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Every run starts with an empty data folder: what an earlier run or an earlier migration left must not matter. */
public class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    /** Open as long as the process lives, and with it the lock. */
    @SuppressWarnings("unused")
    private static @Nullable FileChannel held;

    /** Once a run: another application would take the data away from the first, whose tests then fail far from here. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (STARTED.getAndSet(true)) {
            throw new IllegalStateException(
                    "A test asks for an application of its own: give it no @Import or property");
        }
        try {
            Path data = ownFolder();
            FileSystemUtils.deleteRecursively(data);
            Files.createDirectories(data);
            TestPropertyValues.of("labuong.data=" + data).applyTo(context);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A folder that no other process of tests has, until this one ends: several run beside each other. */
    private static Path ownFolder() throws IOException {
        Path target = Path.of("target");
        Files.createDirectories(target);
        for (int number = 1; ; number++) {
            FileChannel door = FileChannel.open(
                    target.resolve("test-data-" + number + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (door.tryLock() != null) {
                held = door;
                return target.resolve("test-data-" + number);
            }
            door.close();
        }
    }
}
