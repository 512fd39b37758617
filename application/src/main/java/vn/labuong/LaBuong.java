package vn.labuong;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import vn.labuong.shared.cli.CliMessages;

/** The application; {@code main} takes the verb of the launcher as its first argument. */
@SpringBootApplication
@Modulithic(systemName = "Lá Buông", sharedModules = "shared")
public class LaBuong {

    public static void main(String[] arguments) {
        CliMessages messages = CliMessages.of(System.getenv());
        new CommandLine(messages, System.out, System.err)
                .run(List.of(arguments))
                .ifPresent(System::exit);
    }
}
