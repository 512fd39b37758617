package vn.labuong;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.labuong.shared.cli.CliMessages;
import vn.labuong.shared.cli.ExitStatus;

/** {@code start} and {@code demo}: the server, which goes on running until it is told to stop. */
final class ServerCommand {

    private final CliMessages messages;
    private final PrintStream err;

    ServerCommand(CliMessages messages, PrintStream err) {
        this.messages = messages;
        this.err = err;
    }

    Optional<Integer> run(boolean demo, List<String> arguments) {
        Optional<StartSettings> settings = StartSettings.parse(arguments, messages, err);
        if (settings.isEmpty() || !settings.get().words().isEmpty()) {
            settings.ifPresent(
                    parsed -> err.println(messages.text("shared.cli.unknown", String.join(" ", parsed.words()))));
            return Optional.of(ExitStatus.WRONG_USAGE);
        }
        if (isTaken(settings.get().port())) {
            err.println(messages.text(
                    "shared.cli.port-taken", Integer.toString(settings.get().port())));
            return Optional.of(ExitStatus.BAD_INPUT);
        }
        Optional<HeldData> held = HeldData.take(settings.get(), messages, err);
        if (held.isEmpty()) {
            return Optional.of(ExitStatus.BAD_INPUT);
        }
        new SpringApplicationBuilder(LaBuong.class)
                .initializers(held.get())
                .run(settings.get().asArguments(demo));
        return Optional.empty();
    }

    private static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !probe.isBound();
        } catch (IOException taken) {
            return true;
        }
    }
}
