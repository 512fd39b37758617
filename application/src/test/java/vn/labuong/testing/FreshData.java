package vn.labuong.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Every run starts with an empty data folder: what an earlier run or an earlier migration left must not matter. */
public class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    /** Once a run: another application would take the data away from the first, whose tests then fail far from here. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (STARTED.getAndSet(true)) {
            throw new IllegalStateException(
                    "A test asks for an application of its own: give it no @Import or property");
        }
        try {
            Path data = Path.of("target/test-data-" + System.getProperty("labuong.fork", "1"));
            FileSystemUtils.deleteRecursively(data);
            Files.createDirectories(data);
            TestPropertyValues.of("labuong.data=" + data).applyTo(context);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
