package vn.labuong.archive.item;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit log keeps of an item at a change: its standing, not its texts. */
final class Traced {

    private Traced() {}

    static Map<String, ?> of(Item item) {
        Description words = item.description();
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("version", Integer.toString(item.version()));
        kept.put("state", item.state().code());
        kept.put("access", words.access().code());
        kept.put("people", words.people().code());
        if (words.embargoUntil() != null) {
            kept.put("embargo-until", words.embargoUntil().toString());
        }
        if (words.agency() != null) {
            kept.put("agency", words.agency().value());
        }
        return kept;
    }
}
