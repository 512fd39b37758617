package vn.labuong;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.modulith.Modulithic;
import vn.labuong.shared.cli.CliMessages;

/** The application; {@code main} takes the verb of the launcher as its first argument. */
@SpringBootApplication
@Modulithic(systemName = "Lá Buông", sharedModules = "shared")
public class LaBuong {

    public static void main(String[] arguments) {
        // Verbs that need no framework set up no logging, and unset it would print every step of every library.
        LoggingSystem.get(LaBuong.class.getClassLoader()).beforeInitialize();
        CliMessages messages = CliMessages.of(System.getenv());
        new CommandLine(messages, System.out, System.err)
                .run(List.of(arguments))
                .ifPresent(System::exit);
    }
}
