package vn.labuong.archive.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.labuong.archive.guard.FileName;
import vn.labuong.archive.guard.HostileFileCheck;
import vn.labuong.archive.guard.Verdict;

/** The structure of one file, looked at when a stage first asks and no second time in the same run. Not shared by threads. */
public final class LookOnce {

    private final HostileFileCheck check;
    private @Nullable Verdict seen;

    LookOnce(HostileFileCheck check) {
        this.check = check;
    }

    /** The bytes may have moved since, from the arrivals to the store; they are the same bytes. */
    Verdict verdict(Path bytes, FileName name) {
        if (seen == null) {
            seen = check.check(bytes, name);
        }
        return seen;
    }
}
