package vn.labuong.portal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ids as forms and the history of reviews hold them. */
final class SubjectIds {

    private SubjectIds() {}

    /** Those that are ids; what is none names nothing. */
    static List<UUID> of(Collection<String> texts) {
        List<UUID> ids = new ArrayList<>();
        for (String text : texts) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException none) {
                continue;
            }
        }
        return ids;
    }
}
