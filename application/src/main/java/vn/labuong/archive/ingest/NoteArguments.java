package vn.labuong.archive.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a message of a stage names, in its order; the database keeps it under "0", "1" and so on. */
public final class NoteArguments {

    private NoteArguments() {}

    /** At most ten, so that their order is that of their keys. */
    public static Map<String, ?> of(List<String> arguments) {
        Map<String, String> numbered = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(arguments.size(), 10); at++) {
            numbered.put(Integer.toString(at), arguments.get(at));
        }
        return numbered;
    }
}
