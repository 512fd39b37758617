package vn.labuong.shared.search;

import java.nio.file.Path;

/** Another program writes to this index; nothing in it was touched. */
public class SearchIndexInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SearchIndexInUse(Path folder, Throwable cause) {
        super("The search index " + folder + " is in use by another program", cause);
    }
}
