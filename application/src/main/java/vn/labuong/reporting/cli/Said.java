package vn.labuong.reporting.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command has to say, kept until its changes are kept. Texts come from files of others: nothing in them may steer
 * the terminal or turn the reading direction.
 */
final class Said {

    private static final String STEERING = "[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+";

    private final List<String> said = new ArrayList<>();
    private final List<String> complained = new ArrayList<>();

    void say(String line) {
        said.add(harmless(line));
    }

    void complain(String line) {
        complained.add(harmless(line));
    }

    void print(PrintStream out, PrintStream err) {
        said.forEach(out::println);
        complained.forEach(err::println);
    }

    private static String harmless(String line) {
        return line.replaceAll(STEERING, " ");
    }
}
