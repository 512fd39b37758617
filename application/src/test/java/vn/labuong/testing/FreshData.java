package vn.labuong.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Every run starts with an empty data folder: what an earlier run or an earlier migration left must not matter. */
public class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path data = Path.of("target/test-data");
            FileSystemUtils.deleteRecursively(data);
            Files.createDirectories(data);
            TestPropertyValues.of("labuong.data=" + data).applyTo(context);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
