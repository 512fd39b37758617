package vn.labuong;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.labuong.shared.cli.CliMessages;

/**
 * What the command line says about where to run, and the words that are left for the verb.
 *
 * @param port from the command line, else from {@code LABUONG_PORT}, else 8080
 */
record StartSettings(int port, Path data, List<String> words) {

    /** Empty, with the reason on standard error, where an option is unknown to sense. */
    static Optional<StartSettings> parse(List<String> arguments, CliMessages messages, PrintStream err) {
        String port = System.getenv().getOrDefault("LABUONG_PORT", "8080");
        String data = System.getenv().getOrDefault("LABUONG_DATA", "data");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            boolean option = word.equals("--port") || word.equals("--data");
            if (option && i + 1 == arguments.size()) {
                err.println(messages.text("shared.cli.option-without-value", word));
                return Optional.empty();
            }
            if (word.equals("--port")) {
                port = arguments.get(++i);
            } else if (word.equals("--data")) {
                data = arguments.get(++i);
            } else {
                words.add(word);
            }
        }
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            err.println(messages.text("shared.cli.bad-port", port));
            return Optional.empty();
        }
        return Optional.of(new StartSettings(Integer.parseInt(port), Path.of(data), List.copyOf(words)));
    }

    /** As arguments of the application: they outrank its settings file and the environment. */
    String[] asArguments(boolean demo) {
        return new String[] {
            "--labuong.port=" + port, "--labuong.data=" + data.toAbsolutePath(), "--labuong.demo=" + demo
        };
    }
}
