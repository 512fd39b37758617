package vn.labuong.shared.storage;

import java.io.IOException;
import java.nio.file.Path;

/** The data folder cannot be created, read or written. */
public class DataFolderUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataFolderUnusable(Path folder, IOException cause) {
        super("The data folder " + folder + " cannot be used: " + cause, cause);
    }
}
