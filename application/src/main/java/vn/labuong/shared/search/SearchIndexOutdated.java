package vn.labuong.shared.search;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The index was made by another version or is damaged; it answers nothing until it is rebuilt. */
public class SearchIndexOutdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SearchIndexOutdated(Path folder, @Nullable Throwable cause) {
        super("The search index " + folder + " must be rebuilt", cause);
    }
}
