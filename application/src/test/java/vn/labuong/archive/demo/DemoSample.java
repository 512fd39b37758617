package vn.labuong.archive.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Some files of the demonstration archive, for tests of what shows them. */
public final class DemoSample {

    private DemoSample() {}

    /** Makes the files of that demonstration, takes them in and publishes them. */
    public static void load(ApplicationContext beans, Path folder, Set<String> files) {
        List<DemoItem> some = DemoItem.all().stream()
                .filter(item -> files.contains(item.file()))
                .toList();
        assertThat(some).hasSameSizeAs(files);
        DemoFolder.of(some).write(folder);
        beans.getBean(DemoLoading.class).load(folder);
    }
}
