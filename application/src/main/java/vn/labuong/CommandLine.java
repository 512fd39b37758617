package vn.labuong;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.labuong.shared.cli.CliMessages;
import vn.labuong.shared.cli.Command;
import vn.labuong.shared.cli.EarlyCommand;
import vn.labuong.shared.cli.ExitStatus;

/** Finds the verb: first those that need no framework, then the server, then those that work on the data. */
final class CommandLine {

    private final CliMessages messages;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(CliMessages messages, PrintStream out, PrintStream err) {
        this.messages = messages;
        this.out = out;
        this.err = err;
    }

    /** The exit status, or empty where a server was started and goes on running. */
    Optional<Integer> run(List<String> words) {
        if (words.isEmpty() || words.get(0).matches("help|--help|-h")) {
            out.println(messages.text("shared.cli.usage"));
            return Optional.of(words.isEmpty() ? ExitStatus.WRONG_USAGE : ExitStatus.DONE);
        }
        if (words.get(0).matches("start|demo")) {
            return new ServerCommand(messages, err).run(words.get(0).equals("demo"), rest(words, 1));
        }
        for (Command command : ServiceLoader.load(EarlyCommand.class)) {
            if (isCalled(command, words)) {
                return Optional.of(command.run(after(command, words), out, err));
            }
        }
        return Optional.of(runOnData(words));
    }

    private int runOnData(List<String> words) {
        Optional<StartSettings> settings = StartSettings.parse(words, messages, err);
        if (settings.isEmpty()) {
            return ExitStatus.WRONG_USAGE;
        }
        Optional<HeldData> held = HeldData.take(settings.get(), messages, err);
        if (held.isEmpty()) {
            return ExitStatus.BAD_INPUT;
        }
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(LaBuong.class)
                .web(WebApplicationType.NONE)
                // What a verb does not need, above all the doors of the web, is never made.
                .lazyInitialization(true)
                .initializers(held.get())
                .run(settings.get().asArguments(false))) {
            for (Command command : application.getBeansOfType(Command.class).values()) {
                if (isCalled(command, settings.get().words())) {
                    return command.run(after(command, settings.get().words()), out, err);
                }
            }
        }
        err.println(messages.text("shared.cli.unknown", String.join(" ", words)));
        err.println(messages.text("shared.cli.usage"));
        return ExitStatus.WRONG_USAGE;
    }

    private static boolean isCalled(Command command, List<String> words) {
        List<String> verb = List.of(command.verb().split(" "));
        return words.size() >= verb.size() && words.subList(0, verb.size()).equals(verb);
    }

    private static List<String> after(Command command, List<String> words) {
        return rest(words, command.verb().split(" ").length);
    }

    private static List<String> rest(List<String> words, int from) {
        return words.subList(from, words.size());
    }
}
