package vn.labuong.plan.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Standard output carries the result and nothing else, so what libraries say of odd fonts and fields is not shown. */
final class LibraryLogs {

    private static final List<String> LIBRARIES = List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi");

    private LibraryLogs() {}

    static void silence() {
        for (var library : LIBRARIES) {
            if (LoggerFactory.getLogger(library) instanceof Logger logger) {
                logger.setLevel(Level.OFF);
            }
        }
    }
}
