package vn.labuong.shared.storage;

import java.nio.file.Path;

/** Another process holds the data folder; nothing in it was touched. */
public class DataFolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String folder;
    private final String holder;

    DataFolderInUse(Path folder, String holder) {
        super("The data folder " + folder + " is in use by process " + holder);
        this.folder = folder.toString();
        this.holder = holder;
    }

    public String folder() {
        return folder;
    }

    /** The process number written by whoever holds the folder. */
    public String holder() {
        return holder;
    }
}
