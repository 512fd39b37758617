package vn.labuong.shared.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was given cannot be used, and nothing of the present data was touched: a file, a place in it, and the reason. */
public class BackupUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String reason;
    private final transient List<Object> arguments;

    /** @param reason the end of a message key whose first argument is the file */
    BackupUnusable(Path file, String reason, Object... arguments) {
        super(file + ": " + reason);
        this.file = file.toString();
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return "shared.cli.backup.bad." + reason;
    }

    /** The file, then what else the message names. */
    public Object[] arguments() {
        List<Object> all = new ArrayList<>(List.of(file));
        all.addAll(arguments);
        return all.toArray();
    }
}
