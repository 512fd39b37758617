package vn.labuong;

import java.io.PrintStream;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.labuong.shared.cli.CliMessages;
import vn.labuong.shared.storage.DataFolder;
import vn.labuong.shared.storage.DataFolderInUse;
import vn.labuong.shared.storage.DataFolderUnusable;

/** The data folder, taken before anything else starts, so that a refusal is immediate and touches nothing. */
record HeldData(DataFolder folder) implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static Optional<HeldData> take(StartSettings settings, CliMessages messages, PrintStream err) {
        try {
            return Optional.of(new HeldData(DataFolder.take(settings.data())));
        } catch (DataFolderInUse refusal) {
            err.println(messages.text("shared.cli.data-in-use", refusal.folder(), refusal.holder()));
        } catch (DataFolderUnusable refusal) {
            err.println(messages.text("shared.cli.data-unusable", settings.data(), String.valueOf(refusal.getCause())));
        }
        return Optional.empty();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean(DataFolder.class, () -> folder);
    }
}
