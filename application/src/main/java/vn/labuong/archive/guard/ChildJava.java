package vn.labuong.archive.guard;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Command lines of Java children: the same Java, a small machine, no windows. */
public final class ChildJava {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ChildJava() {}

    /** The Java that runs this program, with options for a short life. */
    public static List<String> command(List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                // Libraries' logs would land in what the child says.
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=."));
        command.addAll(options);
        return command;
    }

    static List<String> heap(long bytes) {
        return List.of("-Xmx" + Math.max(16, bytes >> 20) + "m", "-XX:MaxDirectMemorySize=64m");
    }

    /** Class path and main class; from inside a packed jar by Spring's launcher, which finds nested jars. */
    static List<String> onOwnClassPath(Class<?> main) {
        String given = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        // The child runs in another folder.
        String path = Arrays.stream(given.split(File.pathSeparator, -1))
                .map(entry -> new File(entry).getAbsolutePath())
                .collect(Collectors.joining(File.pathSeparator));
        if (String.valueOf(main.getResource(main.getSimpleName() + ".class")).contains("!/BOOT-INF/")) {
            return List.of("-cp", path, "-Dloader.main=" + main.getName(), LAUNCHER);
        }
        return List.of("-cp", path, main.getName());
    }
}
