package vn.labuong.archive.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.labuong.shared.text.Csv;

/** What the program brings with it for the demonstration. */
final class DemoResource {

    private static final String FOLDER = "/archive/demo/";

    private DemoResource() {}

    static byte[] bytes(String name) {
        return read(FOLDER + name);
    }

    static byte[] read(String path) {
        try (InputStream in = DemoResource.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The program was built without " + path);
            }
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot read " + path, fault);
        }
    }

    static List<Csv.Row> rows(String name) {
        return Csv.rows(new String(bytes(name), StandardCharsets.UTF_8));
    }
}
