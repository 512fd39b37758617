package vn.labuong.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real LibreOffice, opening what the product wrote and saving it as something else. */
public final class LibreOffice {

    private LibreOffice() {}

    /**
     * Converts several files in one start.
     *
     * @param filter what comes behind {@code --convert-to}
     * @return the folder of the results
     */
    public static Path convert(String filter, List<Path> files) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(files.get(0).getParent(), "office");
        Path results = folder.resolve("out");
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                filter,
                "--outdir",
                results.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process soffice = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!soffice.waitFor(300, TimeUnit.SECONDS)) {
            soffice.descendants().forEach(ProcessHandle::destroyForcibly);
            soffice.destroyForcibly();
            throw new IOException("LibreOffice did not end: " + Files.readString(folder.resolve("log")));
        }
        return results;
    }
}
